/** A municipality of the national code list. */
export interface Municipality {
  /** Three digits: `091` is Helsinki. */
  readonly code: string;
  readonly nameFi: string;
  readonly nameSv: string;
  readonly regionFi: string;
}

/** The list as it ships: `code,name_fi,name_sv,language_ratio_code,region_fi`, without quotes. */
export function readMunicipalities(csv: string): Map<string, Municipality> {
  const [, ...rows] = csv.trim().split(/\r?\n/);
  return new Map(
    rows.map((row) => {
      const [code = '', nameFi = '', nameSv = '', , regionFi = ''] = row.split(',');
      return [code, { code, nameFi, nameSv, regionFi }];
    }),
  );
}
