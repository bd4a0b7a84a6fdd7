/** Line drawings for the artisan's tabs in a box of 24; each stands beside its word, never alone. */
const DRAWINGS = {
  today: "M12 7a5 5 0 1 0 .01 0zM12 1v3M12 20v3M1 12h3M20 12h3M4 4l2 2M18 18l2 2M4 20l2-2M18 6l2-2",
  days: "M3 5h18v16H3zM3 10h18M8 2v5M16 2v5",
  bookings: "M5 2h14v20H5zM9 8h6M9 13h6",
  services: "M3 12L12 3h8v8l-9 9zM16 8h0",
  money: "M7 4h11M7 9h11M7 4c9 0 9 10 0 10l8 7",
  page: "M4 12v9h16v-9M2 12l10-9 10 9M10 21v-6h4v6",
} as const;

export type TabDrawing = keyof typeof DRAWINGS;

export function TabIcon({ name }: { name: TabDrawing }) {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" aria-hidden="true">
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
