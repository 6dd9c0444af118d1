package org.openpass.tasks;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openpass.tasks.InboxFilter.Op;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A task of a test, and what a reader would say of it who knows no SQL. */
record InboxRow(long key, String kind, String element, String role, String trader, boolean aeo, String lane, Long value,
        List<String> origins, String goods, String office, Instant since, Instant due, Instant deadline, int priority,
        String assignee, String status, String decidedBy, Instant decided) {

    static final String OFFICE = "Z10";
    static final String OTHER_OFFICE = "Z20";
    static final String ME = "inbox-reader";
    private static final long FIRST = -9_000_000;

    String number() {
        return "INBOX" + key;
    }

    boolean open() {
        return decided == null;
    }

    /** Rows with what lists stumble over: nothing, equals, percent signs, capital letters. */
    static List<InboxRow> random(int count, Random random, Instant now) {
        return IntStream.range(0, count).mapToObj(i -> {
            boolean decided = random.nextInt(4) == 0;
            return new InboxRow(FIRST - i, one(random, "trial", "import-declaration"),
                    one(random, "Task_ReviewDocuments", "Task_InspectGoods"), one(random, "clearance-officer", "inspector"),
                    one(random, null, "Samsung 100%", "samsung_x", "삼성전자", "Han!~jin"), random.nextBoolean(),
                    one(random, null, "INSPECTION", "DOC_REVIEW"), one(random, null, 0L, 1_000_000L, 25_000_000L),
                    one(random, List.of(), List.of("US"), List.of("CN", "VN")), one(random, null, "T-shirts", "Vaccine"),
                    one(random, OFFICE, OFFICE, OTHER_OFFICE), moment(now, random),
                    random.nextInt(3) == 0 ? null : moment(now, random), random.nextInt(2) == 0 ? null : moment(now, random),
                    one(random, 0, 40, 40, 70), one(random, null, null, ME, "kim"),
                    one(random, "INSPECTION", "DOC_REVIEW"), decided ? one(random, ME, ME, "kim") : null,
                    decided ? moment(now, random) : null);
        }).toList();
    }

    private static Instant moment(Instant now, Random random) {
        return now.plus(random.nextInt(200) - 100L, ChronoUnit.HOURS).plus(random.nextInt(3), ChronoUnit.MICROS);
    }

    @SafeVarargs
    private static <T> T one(Random random, T... of) {
        return of[random.nextInt(of.length)];
    }

    void insert(JdbcClient jdbc) {
        jdbc.sql("""
                insert into casework.cases (number, kind, process_id, subject, title, office, status, opened_at, changed_at)
                values (:number, :kind, :kind, :number, 'Trial', :office, :status, now(), now())
                """).param("number", number()).param("kind", kind).param("office", office).param("status", status).update();
        jdbc.sql("""
                insert into tasks.tasks (task_key, case_number, instance_key, element_key, definition_key, element_id,
                    candidate_role, office, state, assignee, created_at, due_at, decided_by, decided_at, kind, subject,
                    case_office, trader, aeo, lane, value, origins, goods, deadline_at, priority, priority_set)
                values (:key, :number, 1, 1, 1, :element, :role, :office, :state, :assignee, :since, :due, :by, :decided,
                    :kind, :number, :office, :trader, :aeo, :lane, :value, string_to_array(:origins, ','), :goods, :deadline,
                    :computed, :set)
                """).param("key", key).param("number", number()).param("element", element).param("role", role)
                .param("office", office).param("state", open() ? "OPEN" : "CONFIRMED").param("assignee", assignee)
                .param("since", Timestamp.from(since)).param("due", at(due)).param("by", decidedBy)
                .param("decided", at(decided)).param("kind", kind).param("trader", trader).param("aeo", aeo)
                .param("lane", lane).param("value", value).param("origins", String.join(",", origins))
                .param("goods", goods).param("deadline", at(deadline)).param("computed", priority == 70 ? 10 : priority)
                .param("set", priority == 70 ? 70 : null, Types.SMALLINT).update();
    }

    private static Timestamp at(Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    Instant nearest() {
        return due == null ? deadline : deadline == null || due.isBefore(deadline) ? due : deadline;
    }

    /** The most urgent first, then what is due first. */
    static final Comparator<InboxRow> URGENCY = Comparator.comparing((InboxRow row) -> -row.priority())
            .thenComparing(row -> row.nearest() == null ? Instant.MAX : row.nearest()).thenComparing(InboxRow::key);
    /** What was decided last comes first. */
    static final Comparator<InboxRow> LATEST = Comparator.comparing(InboxRow::decided).thenComparing(InboxRow::key).reversed();

    /** Whether the filter lets the row through. */
    boolean passes(InboxFilter filter, Instant now) {
        Object mine = of(filter.column());
        List<String> wanted = filter.values();
        boolean nothing = mine == null || mine.equals("") || mine.equals(List.of());
        return switch (filter.op()) {
            case EMPTY -> nothing;
            case FILLED -> !nothing;
            case IS, IN -> wanted.stream().anyMatch(each -> same(mine, each));
            case NOT -> !same(mine, wanted.getFirst());
            case HAS -> !nothing && mine.toString().toLowerCase(Locale.ROOT).contains(wanted.getFirst().toLowerCase(Locale.ROOT));
            case BETWEEN -> !nothing && (mine instanceof Instant moment ? between(moment, wanted, now)
                    : between(new BigDecimal(mine.toString()), wanted));
        };
    }

    private static boolean same(Object mine, String wanted) {
        return switch (mine) {
            case null -> false;
            case List<?> several -> several.contains(wanted);
            case Number number -> new BigDecimal(number.toString()).compareTo(new BigDecimal(wanted)) == 0;
            default -> mine.toString().equals(wanted);
        };
    }

    private static boolean between(BigDecimal mine, List<String> wanted) {
        return (wanted.getFirst().isEmpty() || mine.compareTo(new BigDecimal(wanted.getFirst())) >= 0)
                && (wanted.getLast().isEmpty() || mine.compareTo(new BigDecimal(wanted.getLast())) <= 0);
    }

    private static boolean between(Instant mine, List<String> wanted, Instant now) {
        return (wanted.getFirst().isEmpty() || (wanted.getFirst().equals("now") ? !mine.isBefore(now)
                : !Seoul.day(mine).isBefore(day(wanted.getFirst(), now))))
                && (wanted.getLast().isEmpty() || (wanted.getLast().equals("now") ? mine.isBefore(now)
                : !Seoul.day(mine).isAfter(day(wanted.getLast(), now))));
    }

    private static LocalDate day(String word, Instant now) {
        return word.startsWith("today") ? Seoul.day(now).plusDays(word.length() == 5 ? 0
                : Long.parseLong(word.substring(5))) : LocalDate.parse(word);
    }

    private Object of(InboxColumn column) {
        return switch (column) {
            case NUMBER -> number();
            case KIND -> kind;
            case TASK -> element;
            case TRADER -> trader;
            case AEO -> aeo;
            case LANE -> lane;
            case VALUE -> value;
            case ORIGIN -> origins;
            case GOODS -> goods;
            case OFFICE -> office;
            case SINCE -> since;
            case DUE -> nearest();
            case DEADLINE -> deadline;
            case PRIORITY -> priority;
            case ASSIGNEE -> assignee;
            case STATUS -> status;
            case DECIDED -> decided;
        };
    }

    /** Filters of every column in every way that it has. */
    static List<InboxFilter> filters(Instant now) {
        return Arrays.stream(InboxColumn.values()).flatMap(column -> column.type().ops().stream()
                .flatMap(op -> values(column, op, now).stream().map(values -> new InboxFilter(column, op, values)))).toList();
    }

    private static List<List<String>> values(InboxColumn column, Op op, Instant now) {
        List<String> some = switch (column) {
            case NUMBER -> List.of("INBOX" + FIRST, "INBOX" + (FIRST - 3), "inbox-90");
            case KIND -> List.of("trial", "import-declaration", "export");
            case TASK -> List.of("Task_InspectGoods", "Task_ReviewDocuments", "Task_Other");
            case TRADER -> List.of("Samsung 100%", "samsung", "SAMSUNG_", "100%", "%", "_", "!~", "삼성", "\\");
            case AEO -> List.of("true", "false");
            case LANE -> List.of("INSPECTION", "DOC_REVIEW", "inspection");
            case VALUE -> List.of("0", "1000000", "25000000.0", "24999999.5", "-1");
            case ORIGIN -> List.of("US", "VN", "KR");
            case GOODS -> List.of("T-shirts", "vacc", "e");
            case OFFICE -> List.of(OFFICE, OTHER_OFFICE);
            case PRIORITY -> List.of("0", "40", "70", "10");
            case ASSIGNEE -> List.of(ME, "kim", "lee");
            case STATUS -> List.of("INSPECTION", "DOC_REVIEW");
            case SINCE, DUE, DEADLINE, DECIDED -> List.of("now", "today", "today-1", "today+2", Seoul.day(now).toString());
        };
        return switch (op) {
            case EMPTY, FILLED -> List.of(List.of());
            case IN -> List.of(some, some.subList(0, 1), some.subList(some.size() - 2, some.size()));
            case BETWEEN -> some.stream().flatMap(each -> Stream.of(List.of(each, ""),
                    List.of("", each), List.of(some.getFirst(), each), List.of(each, some.getFirst()))).toList();
            default -> some.stream().map(List::of).toList();
        };
    }
}
