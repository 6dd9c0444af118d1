package org.openpass.gateway.wco;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The table {@code wco/declaration-mapping.csv}: which element of a WCO message holds which field of a declaration.
 * Several rows of one field are alternatives, the first that finds something holds.
 */
public final class WcoMapping {

    static final String LINES = "lines[]";
    static final String ITEM = "GoodsShipment/GovernmentAgencyGoodsItem";
    private static final String TABLE = "/wco/declaration-mapping.csv";
    private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)](.*)");

    private final Map<String, List<Row>> rows = new LinkedHashMap<>();

    /**
     * One row of the table.
     *
     * @param field canonical field, {@code lines[]} for any line
     * @param path see {@link WcoPath}; {@code 'constant'}; {@code =field} reads beside another field;
     *     {@code a + b} joins two texts; {@code a & b} collects from both
     * @param wcoId element of the WCO data set
     * @param dataElement number in Annex B of the Union Customs Code's delegated act
     * @param required whether we require it
     * @param conversion see {@link WcoConversions}
     */
    record Row(String field, String path, String wcoId, String dataElement, boolean required, String conversion) {
    }

    /** Reads the packaged table. */
    public WcoMapping() {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var in = WcoMapping.class.getResourceAsStream(TABLE);
             var records = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (CSVRecord each : records) {
                rows.computeIfAbsent(each.get("field"), f -> new ArrayList<>()).add(new Row(each.get("field"),
                        each.get("path"), each.get("wcoId"), each.get("dataElement"),
                        each.get("required").equals("yes"), each.get("conversion")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Row> rows(String field) {
        List<Row> found = rows.get(field);
        if (found == null) {
            throw new IllegalArgumentException("the mapping table has no field " + field);
        }
        return found;
    }

    /** Where a WCO message has the canonical field: {@code lines[1].hsCode} is in the second goods item. */
    public String locate(String field) {
        Matcher line = LINE.matcher(field);
        if (line.matches()) {
            String item = "/Declaration/" + ITEM + "[" + (Integer.parseInt(line.group(1)) + 1) + "]";
            String element = element(LINES + line.group(2));
            return element.isEmpty() ? item : item + "/" + element;
        }
        String element = field.equals("lines") ? ITEM : element(field);
        return element.isEmpty() ? "/Declaration" : "/Declaration/" + element;
    }

    private String element(String field) {
        if (!rows.containsKey(field)) {
            int dot = field.lastIndexOf('.');
            return dot < 0 ? "" : element(field.substring(0, dot));
        }
        String path = rows.get(field).getFirst().path();
        if (path.startsWith("'")) {
            return "";
        }
        if (path.startsWith("=")) {
            boolean beyondLine = path.startsWith("=" + LINES) && !field.startsWith(LINES);
            return (beyondLine ? ITEM + "/" : "") + element(path.substring(1));
        }
        return WcoPath.of(path.split(" [+&] ")[0]).plain();
    }
}
