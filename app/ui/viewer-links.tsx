import { paths } from "~/paths";
import { usePage, type Viewer } from "./page";

const HOME = { customer: paths.account, artisan: paths.artisanToday, staff: paths.adminHome };
const LEAVE = { customer: paths.signOut, artisan: paths.signOut, staff: paths.adminSignOut };

/** Pages one does not come back to after signing in. */
const WAYS_IN = /^\/($|login|register|forgot|reset|sign-out|artisan\/(login|register)|admin)/;

/** Who is signed in, and the way out; or the way in, which leads back to this page. */
export function ViewerLinks() {
  const { t, href, viewer, path, search } = usePage();
  if (viewer) return <SignedIn viewer={viewer} />;
  return <a href={href(paths.login({ next: WAYS_IN.test(path) ? null : path + search }))}>{t("ui.header.signIn")}</a>;
}

function SignedIn({ viewer }: { viewer: Viewer }) {
  const { t, href } = usePage();
  const first = viewer.name.split(" ")[0] ?? viewer.name;
  if (viewer.suspended) {
    return (
      <>
        <a href={href(paths.accountSuspension())}>{first}</a>
        <a href={href(paths.signOut())}>{t("ui.header.signOut")}</a>
      </>
    );
  }
  return (
    <>
      {viewer.role === "customer" ? <a href={href(paths.bookings())}>{t("ui.header.bookings")}</a> : null}
      <a href={href(HOME[viewer.role]())}>{viewer.role === "staff" ? t("ui.header.staff", { name: first }) : first}</a>
      <a href={href(LEAVE[viewer.role]())}>{t("ui.header.signOut")}</a>
    </>
  );
}
