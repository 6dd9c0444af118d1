package org.openpass.portal.warehouse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.cargo.MovementColumns;
import org.openpass.cargo.MovementSheets;
import org.openpass.cargo.WarehouseStock;
import org.openpass.cargo.WarehouseStock.Goods;
import org.openpass.cargo.WarehouseStock.Key;
import org.openpass.cargo.WarehouseStock.View;
import org.openpass.gateway.NotFound;
import org.openpass.release.file.FileSheet;
import org.openpass.terms.Labels;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sheets to be filled in, for who is signed in to the screens: an empty one, and one with what may leave the place. */
@RestController
class WarehouseFiles {

    private static final MediaType WORKBOOK = MediaType.parseMediaType(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final WarehouseDesk desk;

    WarehouseFiles(WarehouseDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/files/warehouse/{place}/{name:template|leaving}.{kind:xlsx|csv}")
    ResponseEntity<byte[]> sheet(@PathVariable String place, @PathVariable String name, @PathVariable String kind,
            @RequestParam(defaultValue = "en") String lang) throws IOException {
        Actor actor = CurrentActor.get().filter(each -> desk.places().one(each, place).isPresent()).orElseThrow(NotFound::new);
        Locale locale = Locale.of(lang);
        List<String> header = MovementColumns.template(locale);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FileSheet sheet = kind.equals("csv") ? FileSheet.csv(out) : FileSheet.xlsx(out, header.size())) {
            sheet.row(header);
            if (name.equals("leaving")) {
                for (Goods goods : leaving(place)) {
                    sheet.row(row(goods, header, locale));
                }
            }
        }
        return ResponseEntity.ok().contentType(kind.equals("csv") ? new MediaType("text", "csv", StandardCharsets.UTF_8) : WORKBOOK)
                .cacheControl(CacheControl.noStore()).header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name + "-" + place + "." + kind).build()
                        .toString()).body(out.toByteArray());
    }

    private List<Goods> leaving(String place) {
        List<Goods> all = new ArrayList<>();
        Key after = null;
        List<Goods> page;
        do {
            page = desk.stock().page(place, View.LEAVES, "", after);
            all.addAll(page.subList(0, Math.min(page.size(), WarehouseStock.PAGE)));
            after = all.isEmpty() ? null : new Key(all.getLast().since(), all.getLast().consignment());
        } while (page.size() > WarehouseStock.PAGE && all.size() < MovementSheets.MOST_ROWS);
        return all.subList(0, Math.min(all.size(), MovementSheets.MOST_ROWS));
    }

    private static List<Object> row(Goods goods, List<String> header, Locale locale) {
        Object[] cells = new Object[header.size()];
        for (int i = 0; i < cells.length; i++) {
            String name = header.get(i);
            cells[i] = name.endsWith("[way]") ? Labels.text("movement.way.OUT", locale) : name.endsWith("[cargoNumber]") ? goods.name()
                    : name.endsWith("[packages]") ? (Object) goods.leaves() : name.endsWith("[basis]") && goods.grounds() == 1 ? goods.ground()
                    : null;
        }
        return Arrays.asList(cells);
    }
}
