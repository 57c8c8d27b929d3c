import { defineConfig } from "prisma/config";

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  // Not Prisma's env(): that fails `prisma generate` when the variable is unset, and generating needs no database.
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
