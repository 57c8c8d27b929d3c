import { generateClient } from "./migrate/generate-client";
import { runCommand } from "./shared/plain-failure";

await runCommand(async () => {
  await generateClient();
  console.log("Generated lib/db/generated");
});
