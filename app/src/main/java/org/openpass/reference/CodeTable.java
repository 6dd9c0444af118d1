package org.openpass.reference;

import java.util.List;
import org.openpass.release.Check;
import org.openpass.release.Column;
import org.openpass.release.GovernedTable;
import org.springframework.stereotype.Component;

/**
 * {@code reference.codes} as two people change them. A file speaks for the lists that it names: what it leaves out of one of
 * them ends, and the other lists stand.
 */
@Component
class CodeTable implements GovernedTable {

    private static final String LIST = "list";

    /** A list that ends takes no codes with it: they would stand where nobody finds them. */
    private static final Check EMPTY_LISTS_END = new Check("""
            select r.number, null, 'code.listHasCodes', r.key from release.rows r
            where r.release = :release and r.act = 'END' and exists (
                select 1 from reference.codes c where r.key = 'LIST | ' || c.list and coalesce(c.valid_to, 'infinity') >= r.valid_from
                    and not exists (select 1 from release.rows o where o.release = r.release and o.act = 'END'
                        and o.key = c.list || ' | ' || c.code and o.valid_from <= r.valid_from))
            """, false);
    /** Nothing can be chosen where no code is left, and a form that asks for one cannot be sent. */
    private static final Check ONE_IS_LEFT = new Check("""
            select r.number, null, 'code.last', r.key from release.rows r
            where r.release = :release and r.act = 'END' and r.key not like 'LIST | %' and not exists (
                select 1 from reference.codes c where c.list = split_part(r.key, ' | ', 1)
                    and coalesce(c.valid_to, 'infinity') >= r.valid_from
                    and not exists (select 1 from release.rows o where o.release = r.release and o.act = 'END'
                        and o.key = c.list || ' | ' || c.code))
            """, true);

    private final CodeLists lists;

    CodeTable(CodeLists lists) {
        this.lists = lists;
    }

    @Override
    public String name() {
        return CodeLists.TABLE;
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.code(LIST, lists.choices(CodeLists.LISTS)).filled(),
                Column.text("code", "[0-9A-Z][0-9A-Z_.-]{0,34}").filled(), Column.text("name_ko", null).filled(),
                Column.text("name_en", null).filled(), Column.text("note", null), Column.day("valid_from").filled(),
                Column.day("valid_to"));
    }

    @Override
    public List<String> key() {
        return List.of(LIST, "code");
    }

    @Override
    public List<String> scope() {
        return List.of(LIST);
    }

    @Override
    public List<Check> checks() {
        return List.of(EMPTY_LISTS_END, ONE_IS_LEFT);
    }
}
