/** A line that reads a file in a tool, and the name of the tool, the same in both languages. */
export type Snippet = { readonly tool: string; readonly text: string };

/**
 * How tools of analysts read a CSV at its own address. What would end a text in one of them is escaped in the address.
 * @param address whole address of the file
 */
export function snippetsFor(address: string): readonly Snippet[] {
  const url = address.replaceAll("'", "%27").replaceAll('"', "%22");
  return [
    { tool: "Python (pandas)", text: `import pandas as pd\ndraws = pd.read_csv("${url}")` },
    { tool: "R (readr)", text: `draws <- readr::read_csv("${url}")` },
    { tool: "SQL (DuckDB)", text: `SELECT * FROM read_csv('${url}');` },
    { tool: "Google Sheets", text: `=IMPORTDATA("${url}")` },
    { tool: "Excel (Power Query)", text: `= Csv.Document(Web.Contents("${url}"), [Encoding = 65001])` },
  ];
}
