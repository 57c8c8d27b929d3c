import nextVitals from "eslint-config-next/core-web-vitals";
import nextTypescript from "eslint-config-next/typescript";

/** Who may import whom; the table with its reasons stands in docs/architecture.md. */
const forbid = (files, patterns, message, ignores = []) => ({
  files,
  ignores,
  rules: { "no-restricted-imports": ["error", { patterns: [{ group: patterns, message }] }] },
});

const TESTS = ["**/*.test.ts", "**/*.test.tsx", "**/*.fixture.ts"];
const PRISMA = ["**/db/generated/**", "@prisma/**"];

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
  // No React there: a function that is named `use…` is no hook.
  { files: ["scripts/**", "prisma/**", "e2e/**"], rules: { "no-console": "off", "react-hooks/rules-of-hooks": "off" } },
  forbid(
    ["app/**"],
    [...PRISMA, "recharts", "**/scripts/**"],
    "Routes read through lib/db and draw through components.",
  ),
  forbid(
    ["components/**"],
    [
      "@/lib/db/**",
      "@/lib/feed/**",
      "@/lib/auth/**",
      "@/lib/image/**",
      "@/app/**",
      "recharts",
      "**/scripts/**",
      ...PRISMA,
    ],
    "Views draw what they are given; an action comes in as a prop.",
    ["components/charts/recharts-*.tsx", ...TESTS],
  ),
  forbid(
    ["lib/domain/**"],
    ["../*", "!../domain/*", "@/**", "react", "next/**", "pg"],
    "The domain imports only itself and zod.",
    TESTS,
  ),
  forbid(
    ["lib/feed/**"],
    ["../*", "!../domain", "@/**", "react", "next/**", "pg"],
    "The feed imports only the domain: it reads and compares, and never writes.",
    TESTS,
  ),
  forbid(
    ["lib/notice/**"],
    ["../*", "!../domain", "@/**", "react", "next/**", "pg"],
    "The reader of notices imports only the domain.",
    TESTS,
  ),
  forbid(
    ["lib/noc/**"],
    ["../*", "!../domain", "!../feed", "@/**", "react", "next/**", "pg"],
    "It reads lists of job titles, and never writes.",
    TESTS,
  ),
  forbid(
    ["lib/series/**"],
    ["../*", "!../domain", "@/**", "!@/lib/domain/**", "react", "next/**"],
    "Series import only the domain.",
    TESTS,
  ),
  forbid(
    ["lib/db/**"],
    ["**/series/**", "**/figure/**", "@/components/**", "@/app/**"],
    "Queries and commands know neither series nor views.",
    TESTS,
  ),
  forbid(
    ["e2e/**"],
    ["@/app/**", "@/components/**", "../app/**", "../components/**", "../../components/**"],
    "End-to-end tests look from outside.",
  ),
  {
    files: ["app/**", "components/**", "lib/**"],
    ignores: ["lib/env.ts", "lib/page-cache/**", ...TESTS],
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
