import { crc32, deflateRawSync } from "node:zlib";

/** A ZIP container with the given parts, for tests: real bytes, made without a library. */
export function sampleZip(parts: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0); // version
    fields.writeUInt16LE(0x800, 2); // names are UTF-8
    fields.writeUInt16LE(8, 4); // deflate
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), fields, tail, Buffer.from(name)]),
    );
    files.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, central, end]);
}

const NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A Word file whose body is the given WordprocessingML; further parts by name. */
export function sampleDocx(
  body: string,
  { parts = {}, head = "" }: { parts?: Readonly<Record<string, string>>; head?: string } = {},
): Buffer {
  const whole = Object.entries(parts).map(([name, xml]) => [
    `word/${name}.xml`,
    `<w:${name} xmlns:w="${NAMESPACE}">${xml}</w:${name}>`,
  ]);
  return sampleZip({
    "word/document.xml": `${head}<w:document xmlns:w="${NAMESPACE}"><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(whole),
  });
}

/** A PDF file with so many pages, each drawn by the same commands; `trailer` adds to the trailer. */
export function samplePdf(pages: number, commands: string, trailer = ""): Buffer {
  const kids = Array.from({ length: pages }, (_, i) => `${5 + i} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    `<< /Length ${commands.length} >>\nstream\n${commands}\nendstream`,
    ...Array.from(
      { length: pages },
      () =>
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
    ),
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const at = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const rows = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  body += `xref\n0 ${size}\n0000000000 65535 f \n${rows}`;
  body += `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${body.lastIndexOf("xref")}\n%%EOF`;
  return Buffer.from(body, "latin1");
}
