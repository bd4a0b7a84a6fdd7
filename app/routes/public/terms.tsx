import { Prose } from "./prose";

export const handle = { policy: "public" as const };

export default function Terms() {
  return <Prose name="terms" />;
}
