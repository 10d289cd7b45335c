import { useEffect, useState } from 'preact/hooks';

/** Whether something has lasted for a while: what is over at once needs no sign. @param delay in milliseconds. */
export function useLate(isOn: boolean, delay: number): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isOn) {
      setLate(false);
      return;
    }
    const timer = setTimeout(() => setLate(true), delay);
    return () => clearTimeout(timer);
  }, [isOn, delay]);
  return isOn && isLate;
}
