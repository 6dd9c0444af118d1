package org.openpass.portal.manifest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.openpass.cargo.BillLine;
import org.openpass.release.file.FileSheet;
import org.openpass.terms.Labels;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The empty sheet of a manifest, for who is signed in to the screens. */
@RestController
class ManifestFiles {

    private static final MediaType WORKBOOK = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    @GetMapping("/files/manifests/template.{kind:xlsx|csv}")
    ResponseEntity<byte[]> template(@PathVariable String kind, @RequestParam(defaultValue = "en") String lang) throws IOException {
        Locale reader = Locale.of(lang);
        List<String> names = BillLine.COLUMNS.stream().map(column -> Labels.text("manifest.column." + column, reader)).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FileSheet sheet = kind.equals("csv") ? FileSheet.csv(out) : FileSheet.xlsx(out, names.size())) {
            sheet.row(names);
        }
        return ResponseEntity.ok().contentType(kind.equals("csv") ? new MediaType("text", "csv", StandardCharsets.UTF_8) : WORKBOOK)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("manifest." + kind).build().toString())
                .header("X-Content-Type-Options", "nosniff").body(out.toByteArray());
    }
}
