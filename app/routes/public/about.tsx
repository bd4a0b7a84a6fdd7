import { Prose } from "./prose";

export const handle = { policy: "public" as const, cacheable: {} };

export default function About() {
  return <Prose name="about" />;
}
