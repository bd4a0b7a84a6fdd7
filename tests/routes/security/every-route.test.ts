import { describeAccess } from "./access";
import { describeFields } from "./fields";
import { describeForms, describeTaking } from "./forms";
import { describeReading } from "./reading";
import { describeStanding } from "./standing";
import { useWorld } from "./world";

const world = useWorld();

describeReading(world);
describeForms(world);
describeFields(world);
describeStanding(world);
describeAccess(world);
describeTaking(world);
