import type { Config } from "tailwindcss";

/**
 * The look in numbers. Old browsers decide what is left out: no opacity variables (Gecko 48),
 * no preflight, and only those utilities that cannot collide with a component class such as `grid`.
 */
export default {
  content: {
    files: ["./app/{ui,routes,http}/**/*.tsx", "./app/*.tsx", "./app/ui/motifs/*.ts"],
    // `!row` is a negation in code, but would be read as the class `row` once more, made important.
    transform: { tsx: (code) => code.replaceAll("!", " ") },
  },
  corePlugins: ["margin", "padding", "fontSize", "fontWeight", "textColor", "textAlign", "maxWidth", "whitespace"],
  theme: {
    screens: { phone: "22rem", wide: "40rem", desk: "60rem" },
    colors: {
      paper: "#f8f2e4",
      leaf: "#fffdf7",
      sand: "#ece1c9",
      ink: "#251d17",
      soft: "#5e5147",
      indigo: "#26356b",
      visited: "#4a2d5e",
      clay: "#9e3d1b",
      "clay-dark": "#7a2c10",
      "clay-line": "#e9b78e",
      cloth: "#fff8ea",
      green: "#2c5a38",
      "green-dark": "#1f4429",
      brown: "#8a5200",
      "brown-dark": "#6d4100",
      amber: "#a3670b",
      madder: "#a3181f",
      control: "#86745e",
      focus: "#ffd873",
      turmeric: "#e3a93f",
      line: "#d3c19c",
      rule: "#b9a379",
      transparent: "transparent",
    },
    spacing: { 0: "0", 1: ".25rem", 1.5: ".375rem", 2: ".5rem", 2.5: ".625rem", 3: ".75rem", 3.5: ".875rem", 4: "1rem", 5: "1.25rem", 6: "1.5rem", 8: "2rem", 10: "2.5rem", target: "2.75rem" },
    fontSize: { dense: ".875rem", base: "1rem", h3: "1.125rem", lead: "1.1875rem", price: "1.25rem", h2: "1.375rem", num: "1.5rem", h1: "1.75rem", big: "2rem", "h1-wide": "2.25rem", "home-hi": "2.5rem", home: "3.25rem" },
    fontWeight: { normal: "400", bold: "700" },
    maxWidth: { field: "34rem", text: "42rem", sheet: "46rem", page: "70rem", dense: "90rem" },
    fontFamily: { sans: ["Noto Sans", "Roboto", "Segoe UI", "Noto Sans Devanagari", "Nirmala UI", "Kohinoor Devanagari", "Mangal", "sans-serif"] },
  },
} satisfies Config;
