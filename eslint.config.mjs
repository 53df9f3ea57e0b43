import next from "eslint-config-next";
import tseslint from "typescript-eslint";

const CLOCK_AND_CHANCE = [
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: "The seed is a parameter here.",
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The clock is a parameter here." },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "The clock is a parameter here.",
  },
];

export default tseslint.config(
  { ignores: [".next/", "coverage/", "data/", "demo-data/", "server/generated/", "next-env.d.ts"] },
  ...next,
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ["**/*.{ts,tsx}"] })),
  ...tseslint.configs.stylisticTypeChecked.map((config) => ({ ...config, files: ["**/*.{ts,tsx}"] })),
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "max-depth": ["error", 3],
      "no-console": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    ignores: ["__tests__/**"],
    rules: {
      "max-lines": ["error", { max: 220, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["**/*.tsx"],
    rules: { "max-lines-per-function": ["error", { max: 120, skipBlankLines: true, skipComments: true }] },
  },
  // One state and the closures around it: to part them would spread the state.
  {
    files: ["components/player/save-queue.ts", "components/player/use-attempt.ts"],
    rules: { "max-lines-per-function": "off" },
  },
  // The one place that stands in for the console.
  {
    files: ["__tests__/setup/fail-on-console.ts"],
    rules: { "no-console": "off", "@typescript-eslint/unbound-method": "off" },
  },
  { files: ["questions/**/*.ts"], rules: { "no-restricted-syntax": ["error", ...CLOCK_AND_CHANCE] } },
);
