import { randomId } from "~/http/signature.server";
import { parseEmail } from "~/domain/contact/email";
import { connectDatabase } from "~/database/connect.server";
import { environment } from "~/env.server";
import { prepareDatabase } from "~/models/prepare-database.server";
import { paths } from "~/paths";
import { inviteStaff } from "~/services/staff/invite-staff.server";
import { makeInvitation } from "~/services/staff/invitation-link.server";

/** `npm run staff:invite -- mail@example.in [name]`: makes a super_admin and prints the link that sets the password, for the first of all. */
const [address = "", ...words] = process.argv.slice(2);
const email = parseEmail(address);
if (!email) {
  console.error("Say whom to invite: npm run staff:invite -- mail@example.in Name");
  process.exit(1);
}

const { mongoUri: uri, dataDir, officeUrl } = environment();
const database = await connectDatabase({ uri, dataDir });
try {
  await prepareDatabase();
  const now = Date.now();
  const invited = await inviteStaff({ id: randomId(), by: "operator", name: words.join(" ") || email, email, role: "super_admin", now });
  if (invited.ok) console.log(`Open this link within 24 hours:\n${officeUrl}${paths.adminInvitation({ token: await makeInvitation({ member: invited.member, key: `printed-${now}`, now }) })}`);
  else {
    console.error(`${email} works here already.`);
    process.exitCode = 1;
  }
} finally {
  await database.close();
}
