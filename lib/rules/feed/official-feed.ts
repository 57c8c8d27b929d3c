/** Where Immigration, Refugees and Citizenship Canada publishes every draw. */
export const OFFICIAL_FEED = {
  en: "https://www.canada.ca/content/dam/ircc/documents/json/ee_rounds_123_en.json",
  fr: "https://www.canada.ca/content/dam/ircc/documents/json/ee_rounds_123_fr.json",
} as const;
