import { Banner } from '../ui/Banner/Banner.tsx';
import { useApp } from '../window/app-store.ts';

/** What happened to the library at the start: damage, a repair, a restored backup. */
export function StartNotices() {
  const notices = useApp((state) => state.notices);
  return notices.map((notice) => (
    <Banner
      key={notice}
      tone="warn"
      title="The library needed care at start"
      reason={notice}
      onDismiss={() => useApp.setState({ notices: notices.filter((other) => other !== notice) })}
    />
  ));
}
