import { describeAccess } from "./access";
import { describeFields } from "./fields";
import { describeForms, describeTaking } from "./forms";
import { describeReading } from "./reading";
import { useWorld } from "./world";

const world = useWorld();

describeReading(world);
describeForms(world);
describeFields(world);
describeAccess(world);
describeTaking(world);
