import { generateClient } from "./generate-client";
import { runCommand } from "./plain-failure";

await runCommand(async () => {
  await generateClient();
  console.log("Generated lib/db/generated");
});
