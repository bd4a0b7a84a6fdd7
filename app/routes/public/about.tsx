import { Prose } from "./prose";

export const handle = { policy: "public" as const };

export default function About() {
  return <Prose name="about" />;
}
