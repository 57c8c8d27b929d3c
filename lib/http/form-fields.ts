/** What a form of a page sent, as text: no form here has a file. Nothing where the body is no form. */
export async function formFields(request: Request): Promise<URLSearchParams> {
  const form = await request.formData().catch(() => new FormData());
  return new URLSearchParams([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
}
