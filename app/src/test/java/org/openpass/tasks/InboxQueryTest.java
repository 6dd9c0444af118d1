package org.openpass.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openpass.tasks.Inbox.View;
import org.openpass.tasks.InboxColumn.Type;
import org.openpass.tasks.InboxFilter.Op;
import org.openpass.tasks.InboxQuery.Reason;
import org.openpass.tasks.InboxQuery.Unread;

/** The words in which the inbox is asked for, by its screen and by software. */
class InboxQueryTest {

    private static final Instant NOW = Instant.parse("2026-11-24T15:30:00Z");

    @Property
    void whatIsWrittenIsRead(@ForAll("queries") InboxQuery query) {
        InboxQuery.Parsed parsed = InboxQuery.of(query.parameters(), View.ALL);

        assertThat(parsed.unread()).isEmpty();
        assertThat(parsed.query()).isEqualTo(query);
    }

    @Property
    void junkIsNamedAndNeverFails(@ForAll("junk") String view, @ForAll("junk") String filter, @ForAll("junk") String sort,
            @ForAll("junk") String after) {
        InboxQuery.Parsed parsed = InboxQuery.of(Map.of("view", List.of(view), "f", List.of(filter, "aeo.is:true"),
                "sort", List.of(sort), "after", List.of(after)), View.MINE);

        assertThat(parsed.query().filters()).contains(new InboxFilter(InboxColumn.AEO, Op.IS, List.of("true")));
        assertThat(parsed.query().filters().size() - 1 + parsed.unread().stream().filter(u -> u.parameter().equals("f"))
                .count()).as("read or named").isEqualTo(1);
        assertThat(InboxQuery.of(parsed.query().parameters(), View.MINE).query()).isEqualTo(parsed.query());
    }

    @Example
    void everyPartThatCannotBeReadIsNamed() {
        InboxQuery.Parsed parsed = InboxQuery.of(Map.of("view", List.of("theirs"), "f", List.of("colour.is:red",
                "lane.has:INSP", "value.is:much", "trader.is", "due.between:~", "since.between:2026-02-30~", "lane.is:GREEN"),
                "sort", List.of("goods"), "after", List.of("2999-01-01T00:00:00Z~1")), View.MINE);

        assertThat(parsed.unread()).extracting(Unread::reason).containsExactly(Reason.VIEW, Reason.COLUMN, Reason.OPERATOR,
                Reason.VALUE, Reason.OPERATOR, Reason.OPERATOR, Reason.VALUE, Reason.SORT, Reason.KEY);
        assertThat(parsed.query()).isEqualTo(InboxQuery.of(View.MINE)
                .with(new InboxFilter(InboxColumn.LANE, Op.IS, List.of("GREEN"))));
    }

    @Example
    void moreFiltersThanTheInboxTakesAreNamed() {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 22; i++) {
            many.add("value.is:" + i);
        }

        InboxQuery.Parsed parsed = InboxQuery.of(Map.of("f", many), View.MINE);

        assertThat(parsed.query().filters()).hasSize(20);
        assertThat(parsed.unread()).extracting(Unread::value).containsExactly("value.is:20", "value.is:21");
    }

    @Example
    void softwareOfBeforeMeansWhatIsNobodys() {
        assertThat(InboxQuery.of(Map.of("view", List.of("GROUP")), View.MINE).query().view()).isEqualTo(View.UNASSIGNED);
        assertThat(InboxQuery.of(Map.of("view", List.of("group")), View.MINE).query().view()).isEqualTo(View.UNASSIGNED);
        assertThat(InboxQuery.of(Map.of("view", List.of("MINE")), View.ALL).query().view()).isEqualTo(View.MINE);
    }

    @Example
    void tildesAndExclamationMarksAreOnlyLetters() {
        assertThat(InboxFilter.of("trader.in:a~b").values()).containsExactly("a", "b");
        assertThat(InboxFilter.of("trader.is:a!~b!").values()).containsExactly("a~b!");
        InboxFilter odd = new InboxFilter(InboxColumn.TRADER, Op.IN, List.of("Yahoo!", "~b", "c!!", "!~", "100 %"));
        assertThat(InboxFilter.of(odd.text())).isEqualTo(odd);
    }

    @Example
    void daysAreThoseOfKorea() {
        assertThat(InboxDay.begin("today", NOW)).isEqualTo("2026-11-24T15:00:00Z");
        assertThat(InboxDay.end("today", NOW)).isEqualTo("2026-11-25T15:00:00Z");
        assertThat(InboxDay.begin("today-7", NOW)).isEqualTo("2026-11-17T15:00:00Z");
        assertThat(InboxDay.begin("today 3", NOW)).as("a plus that was not encoded").isEqualTo("2026-11-27T15:00:00Z");
        assertThat(InboxDay.end("2026-12-31", NOW)).isEqualTo("2026-12-31T15:00:00Z");
        assertThat(InboxDay.begin("now", NOW)).isEqualTo(NOW).isEqualTo(InboxDay.end("now", NOW));
    }

    @Example
    void anotherViewKeepsTheFiltersAndTheOrderThatSomebodyChose() {
        InboxFilter filter = new InboxFilter(InboxColumn.GOODS, Op.HAS, List.of("shirt"));
        InboxQuery query = InboxQuery.of(View.MINE).with(filter);

        assertThat(query.withView(View.DONE)).isEqualTo(InboxQuery.of(View.DONE).with(filter));
        InboxSort byValue = new InboxSort(InboxColumn.VALUE, false);
        assertThat(query.sortedBy(byValue).withView(View.DONE).sort()).isEqualTo(byValue);
        assertThat(query.without(filter)).isEqualTo(InboxQuery.of(View.MINE));
    }

    @Example
    void aFilterThatTheColumnDoesNotHaveCannotBeMade() {
        for (InboxColumn column : InboxColumn.values()) {
            for (Op op : Op.values()) {
                if (!column.type().ops().contains(op)) {
                    assertThatThrownBy(() -> new InboxFilter(column, op, List.of("1")))
                            .isInstanceOf(IllegalArgumentException.class);
                }
            }
        }
    }

    @Provide
    Arbitrary<String> junk() {
        Arbitrary<String> almost = Arbitraries.strings().withChars("abi.~!:-+019 %\\'\"\u0000").ofMaxLength(40);
        Arbitrary<String> filters = Combinators.combine(Arbitraries.of(InboxColumn.values()), Arbitraries.of(Op.values()),
                almost).as((column, op, value) -> column.word() + "." + op.word() + ":" + value);
        return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(300), almost, filters);
    }

    @Provide
    Arbitrary<InboxQuery> queries() {
        Arbitrary<InboxSort> sorts = Combinators.combine(Arbitraries.of(InboxColumn.values())
                .filter(InboxColumn::sortable), Arbitraries.of(true, false)).as(InboxSort::new);
        return Combinators.combine(Arbitraries.of(View.values()), filters().list().ofMaxSize(8), sorts).flatAs(
                (view, filters, sort) -> keys(sort).injectNull(0.3).map(key -> new InboxQuery(view, filters, sort, key)));
    }

    private static Arbitrary<InboxKey> keys(InboxSort sort) {
        Arbitrary<List<Object>> values = sort.equals(InboxSort.URGENCY)
                ? Combinators.combine(value(Type.NUMBER), value(Type.MOMENT)).as((rank, due) -> List.of(rank, due))
                : value(sort.column().type()).map(each -> List.of(each));
        return Combinators.combine(values, Arbitraries.longs()).as(InboxKey::new);
    }

    private static Arbitrary<Object> value(Type type) {
        return switch (type) {
            case NUMBER -> Arbitraries.longs().map(each -> each);
            case MOMENT -> Arbitraries.oneOf(Arbitraries.just(InboxKey.NEVER), Arbitraries.longs()
                    .between(0, 4_000_000_000_000_000L).map(micros -> Instant.ofEpochSecond(micros / 1_000_000,
                            micros % 1_000_000 * 1_000))).map(each -> each);
            default -> text().map(each -> each);
        };
    }

    private static Arbitrary<InboxFilter> filters() {
        return Arbitraries.of(InboxColumn.values()).flatMap(column -> Arbitraries.of(column.type().ops()).flatMap(op ->
                values(column.type(), op).map(values -> new InboxFilter(column, op, values))));
    }

    private static Arbitrary<List<String>> values(Type type, Op op) {
        Arbitrary<String> one = switch (type) {
            case NUMBER -> Arbitraries.bigDecimals().ofScale(2).map(Object::toString)
                    .filter(each -> each.matches("-?\\d{1,18}\\.\\d\\d"));
            case FLAG -> Arbitraries.of("true", "false");
            case MOMENT -> Arbitraries.of("now", "today", "today+3", "today-700", "2026-11-24", "1999-12-31");
            default -> text();
        };
        return switch (op) {
            case EMPTY, FILLED -> Arbitraries.just(List.of());
            case IN -> one.list().ofMinSize(1).ofMaxSize(6);
            case BETWEEN -> Arbitraries.oneOf(one.list().ofSize(2), one.map(each -> List.of(each, "")),
                    one.map(each -> List.of("", each)));
            default -> one.list().ofSize(1);
        };
    }

    private static Arbitrary<String> text() {
        return Arbitraries.oneOf(Arbitraries.strings().withChars("~!a").ofMinLength(1).ofMaxLength(8),
                Arbitraries.strings().alpha().numeric().withCharRange('가', '힣').withChars(" .:&=+%'\"\\_").ofMinLength(1)
                        .ofMaxLength(30)).filter(each -> !each.isBlank());
    }
}
