import type { Page } from '@playwright/test';

/** Every text twice as large, as a phone's own setting makes it; answers by how many pixels the page is then too wide. */
export const widthWithLargeText = (page: Page): Promise<number> =>
  page.evaluate<number>(`(() => {
    const texts = [...document.querySelectorAll('.phone *')];
    const sizes = texts.map((one) => parseFloat(getComputedStyle(one).fontSize));
    texts.forEach((one, index) => (one.style.fontSize = 2 * sizes[index] + 'px'));
    const over = document.documentElement.scrollWidth - innerWidth;
    texts.forEach((one) => (one.style.fontSize = ''));
    return over;
  })()`);
