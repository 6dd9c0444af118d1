package org.openpass.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.openpass.release.Choices;
import org.openpass.signals.Remembered;
import org.openpass.signals.Remembering;
import org.openpass.terms.Labels.Label;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The code lists of the e-documents by list, code and day. A code that ends is refused from the day after its last, and keeps
 * its name for what was filed with it. What a code does stands in the rule that reads it; the lists say which codes there are.
 */
@Component
public class CodeLists {

    /** What lists there are. */
    public static final String LISTS = "LIST";
    /** 수입취하사유. */
    public static final String WITHDRAWAL_REASONS = "1230";
    /** 보완요구통보구분. */
    public static final String SUPPLEMENT_KINDS = "1270";
    /** 요건비대상사유코드, Art. 226. */
    public static final String EXEMPTIONS = "1510";
    /** 컨테이너검사방법코드. */
    public static final String INSPECTION_METHODS = "1530";
    /** 귀책사유: whom an amendment is due to. */
    public static final String FAULTS = "FAULT";
    /** 담보구분, Art. 24. */
    public static final String SECURITY_KINDS = "SECURITY_KIND";
    /** 인도조건. */
    public static final String INCOTERMS = "INCOTERM";
    /** UN/ECE Recommendation 19. */
    public static final String TRANSPORT_MODES = "TRANSPORT_MODE";
    /** 통관절차, by the codes of the WCO messages. */
    public static final String PROCEDURES = "PROCEDURE";

    /** B/L유형, as carriers send it. */
    public static final String BL_TYPES = "BL_TYPE";
    /** 화물유형, as carriers send it. */
    public static final String CARGO_TYPES = "CARGO_TYPE";
    /** Ports by UN/LOCODE as answers about cargo name them. */
    public static final String PORTS = "PORT";
    /** Airports by their three letters; the note is the UN/LOCODE. */
    public static final String AIRPORTS = "AIRPORT";
    /** Flags of ships as answers about cargo name them, where a country has a longer name, too. */
    public static final String FLAGS = "FLAG";
    /** Texts of events of the cargo ledger that customs writes otherwise than they ship. */
    public static final String CARGO_EVENTS = "CARGO_EVENT";

    static final String TABLE = "reference.codes";

    /**
     * A code with its texts.
     *
     * @param note what else is said of it; null: nothing
     * @param to the last day; null: open
     */
    public record Code(String code, Label name, String note, LocalDate from, LocalDate to) {

        /** Whether it holds on the day. */
        public boolean on(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    private final JdbcClient jdbc;
    private final Remembered<String, NavigableMap<String, List<Code>>> remembered;

    CodeLists(JdbcClient jdbc, Remembering remembering) {
        this.jdbc = jdbc;
        this.remembered = remembering.of(TABLE);
    }

    /** Whether the list has the code on the day. */
    public boolean known(String list, String code, LocalDate day) {
        return code != null && versions(list, code).stream().anyMatch(version -> version.on(day));
    }

    /** The codes that hold on the day, in order. */
    public List<Code> all(String list, LocalDate day) {
        return remembered.get(list, this::ask).values().stream().flatMap(List::stream).filter(code -> code.on(day)).toList();
    }

    /** The codes that hold on the day with their names, in order. */
    public SortedMap<String, String> offered(String list, LocalDate day, Locale reader) {
        SortedMap<String, String> offered = new TreeMap<>();
        all(list, day).forEach(code -> offered.put(code.code(), code.name().in(reader)));
        return offered;
    }

    /** What the code is called on the day; when it does not hold then, as it was called last; the code where nobody knows it. */
    public Label label(String list, String code, LocalDate day) {
        List<Code> versions = versions(list, code);
        return versions.stream().filter(version -> version.on(day)).findFirst()
                .or(() -> versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast()))
                .map(Code::name).orElse(new Label(code, code));
    }

    /** The same in the reader's language. */
    public String name(String list, String code, LocalDate day, Locale reader) {
        return label(list, code, day).in(reader);
    }

    /** The list as choices of a governed table's column. */
    Choices choices(String list) {
        return new Choices() {
            @Override
            public SortedSet<String> codes() {
                return Collections.unmodifiableNavigableSet(remembered.get(list, CodeLists.this::ask).navigableKeySet());
            }

            @Override
            public String name(String code, Locale reader) {
                List<Code> versions = versions(list, code);
                return versions.isEmpty() ? code : versions.getLast().name().in(reader);
            }
        };
    }

    private List<Code> versions(String list, String code) {
        return remembered.get(list, this::ask).getOrDefault(code, List.of());
    }

    private NavigableMap<String, List<Code>> ask(String list) {
        NavigableMap<String, List<Code>> codes = new TreeMap<>();
        jdbc.sql("""
                select code, name_ko, name_en, note, valid_from, valid_to from reference.codes where list = ?
                order by valid_from
                """).param(list).query(rs -> {
                    Code code = new Code(rs.getString(1), new Label(rs.getString(2), rs.getString(3)), rs.getString(4),
                            rs.getObject(5, LocalDate.class), rs.getObject(6, LocalDate.class));
                    codes.computeIfAbsent(code.code(), c -> new ArrayList<>()).add(code);
                });
        return codes;
    }
}
