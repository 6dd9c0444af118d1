package org.openpass.release;

import java.util.List;
import java.util.stream.Collectors;

/** How a governed table is spoken of in SQL. Names come from code, are checked here, and stand in statements as they are. */
record TableSql(String name, List<String> columns, List<String> key) {

    private static final String NAME = "[a-z][a-z0-9_]*";

    TableSql {
        if (!name.matches(NAME + "\\." + NAME) || !columns.stream().allMatch(c -> c.matches(NAME))
                || !columns.containsAll(key) || key.isEmpty()
                || !columns.containsAll(List.of("valid_from", "valid_to"))) {
            throw new IllegalStateException("The governed table " + name + " needs a schema, columns with valid_from and "
                    + "valid_to, and a key among them");
        }
    }

    static TableSql of(GovernedTable table) {
        return new TableSql(table.name(), table.columns().stream().map(Column::name).toList(), table.key());
    }

    /** Which thing a row is about, as one text. */
    String key(String row) {
        return joined(key, row);
    }

    /** All that stands in a row, to be searched. */
    String words(String row) {
        return joined(columns, row);
    }

    /** Which part of the table a row is in, as one text. @param scope columns of the key; none: the table is one part */
    String part(List<String> scope, String row) {
        if (!key.containsAll(scope)) {
            throw new IllegalStateException("The scope of " + name + " needs columns of its key");
        }
        return scope.isEmpty() ? "''" : joined(scope, row);
    }

    private static String joined(List<String> columns, String row) {
        return columns.stream().map(column -> row + "." + column + "::text")
                .collect(Collectors.joining(", ", "array_to_string(array[", "], ' | ', '')"));
    }

    /** What people fill in, each value as text, so that figures keep their decimals. */
    String json(String row) {
        return columns.stream().map(column -> "'" + column + "', " + row + "." + column + "::text")
                .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
    }

    /** The same with the release that brought it. */
    String jsonWithRelease(String row) {
        return json(row) + " || jsonb_build_object('release', " + row + ".release::text)";
    }

    /** The days on which a row holds. */
    static String days(String row) {
        return "daterange(" + row + ".valid_from, " + row + ".valid_to, '[]')";
    }
}
