import type { Words } from '../centre/text.ts';
import type { Mistake, MistakeCode } from './mistake.ts';

type Sentences = readonly [vi: string, en: string];

const remedies: Readonly<Record<MistakeCode, (detail: string) => Sentences>> = {
  VALUE_MISSING: () => ['Thiếu giá trị bắt buộc; hãy bổ sung.', 'A required value is missing; add it.'],
  VALUE_OF_WRONG_KIND: (kind) => [
    `Sai kiểu giá trị; cần ${kind}.`,
    `The value is of the wrong kind; it must be ${kind}.`,
  ],
  VALUE_NOT_ALLOWED: (rule) => [
    `Giá trị không hợp lệ; yêu cầu: ${rule}.`,
    `The value is not allowed; required: ${rule}.`,
  ],
  UNKNOWN_KEY: (key) => [
    `Không có mục “${key}”; hãy sửa tên hoặc xóa mục này.`,
    `There is no setting “${key}”; correct its name or remove it.`,
  ],
  ID_TWICE: (id) => [
    `Mã “${id}” bị trùng; hãy đặt mã khác cho mục này.`,
    `The id “${id}” is used twice; give this entry another one.`,
  ],
  PREFIX_TWICE: (prefix) => [
    `Hai dãy số cùng chữ cái “${prefix}”; mỗi dãy số cần một chữ cái riêng.`,
    `Two series share the prefix “${prefix}”; give each its own.`,
  ],
  COUNTER_NUMBER_TWICE: (number) => [
    `Hai quầy cùng số ${number}; hãy đánh lại số cho một quầy.`,
    `Two counters have number ${number}; renumber one of them.`,
  ],
  DATE_TWICE: (date) => [
    `Ngày ${date} được khai hai lần; hãy giữ lại một dòng.`,
    `The date ${date} stands twice; keep one entry.`,
  ],
  UNKNOWN_SERIES: (id) => [
    `Chưa khai dãy số “${id}”; hãy thêm vào “series” hoặc sửa mã.`,
    `There is no series “${id}”; add it under “series” or correct the id.`,
  ],
  UNKNOWN_FIELD: (id) => [
    `Chưa khai lĩnh vực “${id}”; hãy thêm vào “fields” hoặc sửa mã.`,
    `There is no field “${id}”; add it under “fields” or correct the id.`,
  ],
  UNKNOWN_SERVICE: (id) => [
    `Chưa khai dịch vụ “${id}”; hãy thêm vào “services” hoặc sửa mã.`,
    `There is no service “${id}”; add it under “services” or correct the id.`,
  ],
  UNKNOWN_ZONE: (id) => [
    `Chưa khai khu vực “${id}”; hãy thêm vào “zones” hoặc sửa mã.`,
    `There is no zone “${id}”; add it under “zones” or correct the id.`,
  ],
  UNKNOWN_COUNTER: (number) => [
    `Chưa khai quầy số ${number}; hãy thêm vào “counters” hoặc sửa số quầy.`,
    `There is no counter ${number}; add it under “counters” or correct the number.`,
  ],
  FIELD_GATHERED_TWICE: (id) => [
    `Lĩnh vực “${id}” của danh mục nằm ở hai lĩnh vực của bảng; hãy giữ lại một nơi.`,
    `The catalogue field “${id}” is gathered twice; keep it in one place.`,
  ],
  SERVICE_IN_TWO_TIERS: (id) => [
    `Quầy khai dịch vụ “${id}” hai lần; hãy giữ lại một lần.`,
    `The counter names the service “${id}” twice; keep it once.`,
  ],
  SERVICE_WITHOUT_COUNTER: (id) => [
    `Không quầy nào phục vụ dịch vụ “${id}”; hãy thêm vào một quầy hoặc xóa dịch vụ.`,
    `No counter serves “${id}”; add it to a counter or remove the service.`,
  ],
  NUMBERS_REVERSED: (range) => [
    `Khoảng số bị đảo ngược (${range}); “from” phải không lớn hơn “to”.`,
    `The range of numbers is reversed (${range}); “from” must not exceed “to”.`,
  ],
  NUMBERS_OVERLAP: (ranges) => [
    `Khoảng số của máy chủ và khoảng ngoại tuyến chồng lên nhau (${ranges}); hãy tách rời.`,
    `The server's numbers and the offline band overlap (${ranges}); separate them.`,
  ],
  OFFLINE_BAND_OUTSIDE: (ranges) => [
    `Khoảng ngoại tuyến phải nối ngay sau khoảng của máy chủ và vừa độ rộng của số (${ranges}).`,
    `The offline band must follow right after the server's numbers and fit the width (${ranges}).`,
  ],
  HOURS_REVERSED: (hours) => [
    `Giờ mở cửa “${hours}” bị đảo ngược; giờ đóng phải sau giờ mở.`,
    `The hours “${hours}” are reversed; closing must come after opening.`,
  ],
  HOURS_OVERLAP: (hours) => [
    `Giờ mở cửa “${hours}” chồng lên khoảng giờ trước; hãy gộp hoặc tách rời.`,
    `The hours “${hours}” overlap earlier ones; join or separate them.`,
  ],
  HOURS_ON_DAY_OFF: (hours) => [
    `Ngày nghỉ không được có giờ mở cửa (${hours}); hãy xóa giờ hoặc đổi “kind” thành “work”.`,
    `A day off has no hours (${hours}); remove them or make its kind “work”.`,
  ],
  DAYS_REVERSED: (days) => [
    `Khoảng ngày bị đảo ngược (${days}); ngày cuối phải không trước ngày đầu.`,
    `The days are reversed (${days}); the last must not come before the first.`,
  ],
  TYPICAL_TIMES_REVERSED: (times) => [
    `Thời gian phục vụ bị đảo ngược (${times}); “p50” phải không lớn hơn “p90”.`,
    `The service times are reversed (${times}); “p50” must not exceed “p90”.`,
  ],
  LEVEL_NOT_IN_SCALE: (level) => [
    `Thang đánh giá không có mức “${level}”; hãy bỏ mức này hoặc đổi số mức ở “levels”.`,
    `The scale has no level “${level}”; leave it out or change the number of “levels”.`,
  ],
};

/** What is wrong and what to do about it, as one sentence in Vietnamese and one in English. */
export function remedyOf({ code, detail }: Pick<Mistake, 'code' | 'detail'>): Words {
  const [vi, en] = remedies[code](detail);
  return { vi, en };
}
