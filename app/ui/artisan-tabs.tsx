import { paths } from "~/paths";
import { usePage } from "./page";
import { TabIcon, type TabDrawing } from "./tab-icon";
import { Tabs } from "./tabs";

const TABS = {
  today: paths.artisanToday,
  days: paths.artisanDays,
  bookings: paths.artisanBookings,
  services: paths.artisanServices,
  money: paths.artisanMoney,
  page: paths.artisanPage,
} satisfies Record<TabDrawing, () => string>;

/** The parts of an artisan's own shop. */
export function ArtisanTabs({ current }: { current: TabDrawing | null }) {
  const { t } = usePage();
  const names = Object.keys(TABS) as TabDrawing[];
  const tabs = names.map((name) => ({
    to: TABS[name](),
    current: name === current,
    text: (
      <>
        <TabIcon name={name} />
        {t(`ui.shop.${name}`)}
      </>
    ),
  }));
  return <Tabs even label={t("ui.shop.label")} tabs={tabs} />;
}
