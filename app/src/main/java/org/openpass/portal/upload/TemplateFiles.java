package org.openpass.portal.upload;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The empty sheets that the form offers, for who is signed in to the screens. */
@RestController
class TemplateFiles {

    private static final MediaType WORKBOOK = MediaType.parseMediaType(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    @GetMapping("/files/templates/declaration.xlsx")
    ResponseEntity<byte[]> workbook(@RequestParam(defaultValue = "en") String lang) {
        return file("declaration.xlsx", WORKBOOK, SheetTemplate.workbook(Locale.of(lang)));
    }

    @GetMapping("/files/templates/declaration.csv")
    ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "en") String lang) {
        return file("declaration.csv", new MediaType("text", "csv", StandardCharsets.UTF_8), SheetTemplate.csv(Locale.of(lang)));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff").body(content);
    }
}
