import { describeAccess } from "./access";
import { describeForms, describeTaking } from "./forms";
import { describeReading } from "./reading";
import { useWorld } from "./world";

const world = useWorld();

describeReading(world);
describeForms(world);
describeAccess(world);
describeTaking(world);
