package org.openpass.cargo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.openpass.access.PartyNumbers;

/**
 * A line on its way, by column, as it is staged: what people write in more than one way is written in one, what is empty is left out,
 * and nothing is judged.
 */
final class StagedLine {

    private static final Set<String> CODES = Set.of("mbl", "hbl", "kind", "packageUnit", "weightUnit", "loadPort", "dischargePort", "forwarder",
            "place", "special", "cargoType");
    private static final Set<String> NUMBERS = Set.of("packages", "weight", "volume");
    private static final Set<String> YES = Set.of("y", "yes", "true", "1", "o", "예", "삭제");
    private static final Set<String> NO = Set.of("n", "no", "false", "0", "x", "아니오", "");

    private StagedLine() {
    }

    /** A record of a spooled file; empty where nothing stands in it. */
    static Map<String, Object> of(CSVRecord cells) {
        Map<String, Object> line = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(cells.size(), BillLine.COLUMNS.size()); i++) {
            String column = BillLine.COLUMNS.get(i);
            String cell = cells.get(i).strip();
            if (!cell.isEmpty()) {
                line.put(column, value(column, cell));
            }
        }
        if (!line.isEmpty()) {
            if (!"HOUSE".equals(line.get("kind")) && line.get("kind") != null) {
                line.putIfAbsent("hsn", "0000");
            }
            line.putIfAbsent("deleted", "N");
        }
        return line;
    }

    private static Object value(String column, String cell) {
        if (column.equals("containers")) {
            return containers(cell);
        }
        if (column.equals("deleted")) {
            String word = cell.toLowerCase(Locale.ROOT);
            return YES.contains(word) ? "Y" : NO.contains(word) ? "N" : cell;
        }
        if (column.equals("consigneeId")) {
            return PartyNumbers.plain(cell);
        }
        if (NUMBERS.contains(column)) {
            return cell.replace(",", "");
        }
        return CODES.contains(column) ? cell.toUpperCase(Locale.ROOT) : cell;
    }

    private static List<Map<String, Object>> containers(String cell) {
        List<Map<String, Object>> containers = new ArrayList<>();
        for (String text : cell.split("\\s+")) {
            String[] parts = text.split("/", 3);
            Map<String, Object> container = new LinkedHashMap<>();
            container.put("number", parts[0].replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT));
            if (parts.length > 1 && !parts[1].isEmpty()) {
                container.put("size", parts[1].toUpperCase(Locale.ROOT));
            }
            container.put("seals", parts.length > 2 && !parts[2].isEmpty() ? List.of(parts[2].split("\\+")) : List.of());
            containers.add(container);
        }
        return containers;
    }

    /** Containers as sheets write them. */
    static String containers(List<?> staged) {
        return staged.stream().map(each -> (Map<?, ?>) each).map(c -> {
            List<?> seals = c.get("seals") instanceof List<?> all ? all : List.of();
            String size = c.get("size") == null ? "" : c.get("size").toString();
            return c.get("number") + (size.isEmpty() && seals.isEmpty() ? "" : "/" + size)
                    + (seals.isEmpty() ? "" : "/" + seals.stream().map(Object::toString).collect(Collectors.joining("+")));
        }).collect(Collectors.joining(" "));
    }
}
