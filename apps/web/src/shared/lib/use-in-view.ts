import { type RefObject, useEffect, useRef, useState } from 'react';

/** Whether an element has come near the window; once it has, it stays so. */
export function useInView<T extends Element>(margin = '200px'): [ref: RefObject<T | null>, isNear: boolean] {
  const ref = useRef<T>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), { rootMargin: margin });
    if (ref.current) observer.observe(ref.current);
    return () => observer.disconnect();
  }, [margin]);
  return [ref, isNear];
}
