/* Addresses of the admin's records, without the language. */

export const categoryPath = (slug: string): string => `/admin/categories/${slug}`;
export const versionPath = (category: string, slug: string): string => `${categoryPath(category)}/versions/${slug}`;
export const correctionPath = (id: number): string => `/admin/corrections/${id}`;
export const poolPath = (asOf: string): string => `/admin/pools/${asOf}`;
export const eventPath = (slug: string): string => `/admin/events/${slug}`;
