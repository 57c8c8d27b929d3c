import nextVitals from "eslint-config-next/core-web-vitals";
import nextTypescript from "eslint-config-next/typescript";
import { importRule } from "./scripts/lint/import-rule.mjs";

const TESTS = ["**/*.test.ts", "**/*.test.tsx", "**/*.fixture.ts"];

const config = [
  {
    ignores: [
      ".next/**",
      "lib/db/generated/**",
      ".data/**",
      "playwright-report/**",
      "test-results/**",
      "next-env.d.ts",
    ],
  },
  ...nextVitals,
  ...nextTypescript,
  { settings: { react: { version: "19.3" } } },
  {
    rules: {
      // Every link is a plain anchor: always fresh, and the same with and without scripts
      // (docs/decisions/003-plain-links.md).
      "@next/next/no-html-link-for-pages": "off",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "no-console": ["error", { allow: ["error"] }],
    },
  },
  {
    // Who needs more says why beside it.
    ignores: [...TESTS, "e2e/**"],
    rules: { "max-lines-per-function": ["error", { max: 60 }] },
  },
  // No React there: a function that is named `use…` is no hook.
  {
    files: ["scripts/**", "prisma/**", "e2e/**"],
    rules: { "no-console": "off", "react-hooks/rules-of-hooks": "off" },
  },
  {
    // A test may import whatever it tries.
    ignores: TESTS,
    plugins: { tracker: { rules: { imports: importRule } } },
    rules: { "tracker/imports": "error" },
  },
  {
    files: ["app/**", "components/**", "lib/**"],
    ignores: ["lib/env.ts", "lib/http/page-cache/**", ...TESTS],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: "Read the environment through lib/env.ts.",
        },
      ],
    },
  },
];

export default config;
