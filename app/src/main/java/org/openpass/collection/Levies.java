package org.openpass.collection;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openpass.casework.Audience;
import org.openpass.casework.CaseParties;
import org.openpass.casework.Timeline;
import org.openpass.collection.CollectionApi.Assessed;
import org.openpass.collection.CollectionApi.Levied;
import org.openpass.collection.CollectionApi.MoneyStatus;
import org.openpass.collection.CollectionApi.Notice;
import org.openpass.collection.CollectionApi.Terms;
import org.openpass.reference.Parameters;
import org.openpass.tariff.Assessment;
import org.openpass.tariff.AssessmentRequest;
import org.openpass.tariff.TariffApi;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Duty by notice: assessed by the law of the day of the event, booked once an effect, served at once. */
@Component
class Levies {

    private static final String PAYER = "PAYER";

    private final JdbcClient jdbc;
    private final TariffApi tariff;
    private final AssessmentRows assessments;
    private final DueDates dueDates;
    private final NoticeNumbers numbers;
    private final Securities securities;
    private final LevyNotices notices;
    private final CaseParties parties;
    private final Timeline timeline;
    private final Parameters parameters;
    private final JsonMapper json;
    private final Clock clock;

    Levies(JdbcClient jdbc, TariffApi tariff, AssessmentRows assessments, DueDates dueDates, NoticeNumbers numbers, Securities securities,
            LevyNotices notices, CaseParties parties, Timeline timeline, Parameters parameters, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.tariff = tariff;
        this.assessments = assessments;
        this.dueDates = dueDates;
        this.numbers = numbers;
        this.securities = securities;
        this.notices = notices;
        this.parties = parties;
        this.timeline = timeline;
        this.parameters = parameters;
        this.json = json;
        this.clock = clock;
    }

    Assessment assess(LocalDate lawOn, List<Levy.Line> lines) {
        return tariff.assess(new AssessmentRequest(lawOn, IntStream.range(0, lines.size()).mapToObj(n -> {
            Levy.Line l = lines.get(n);
            return new AssessmentRequest.Line(n + 1, l.hsCode(), l.origin(), l.value(), l.quantity(), l.unit(), null, null, null, null);
        }).toList()));
    }

    Notice levy(Levy levy) {
        Optional<Levied> before = find("l.effect = ?", levy.effect()).stream().findFirst();
        if (before.isPresent()) {
            return before.get().notice();
        }
        Assessed assessed = new Assessed(assess(levy.lawOn(), levy.lines()), List.of());
        Instant now = clock.instant();
        int round = jdbc.sql("select coalesce(max(round), 0) + 1 from collection.assessments where case_number = ?").param(levy.caseNumber())
                .query(Integer.class).single();
        assessments.add(levy.caseNumber(), round, null, assessed);
        jdbc.sql("""
                insert into collection.levies (case_number, round, effect, ground, article, payer_id, law_on, lines, reason, made_by, signed_by,
                    made_at) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                """).params(levy.caseNumber(), round, levy.effect(), levy.ground().name(), levy.article(), levy.payerId(),
                Date.valueOf(levy.lawOn()), json.writeValueAsString(levy.lines()), levy.reason(), levy.madeBy(), levy.signedBy(),
                Timestamp.from(now)).update();
        boolean collected = assessed.payable() >= parameters.on("collection.minimumPerCase", levy.lawOn()).value().longValue();
        LocalDate dueOn = collected ? dueDates.watchNotice(levy.caseNumber(), round, now) : null;
        Notice notice = jdbc.sql("""
                insert into collection.notices (notice_number, case_number, round, kind, collection_form, amount, money_status, payer_id,
                    due_on, issued_at) values (?, ?, ?, 'ASSESSMENT_NOTICE', ?, ?, ?, ?, ?, ?) returning *
                """).params(numbers.next(Seoul.day(now)), levy.caseNumber(), round, Terms.NOTICE.name(), collected ? assessed.payable() : 0,
                (collected ? MoneyStatus.UNPAID : MoneyStatus.NONE_DUE).name(), levy.payerId(), dueOn == null ? null : Date.valueOf(dueOn),
                Timestamp.from(now)).query(Bookings::notice).single();
        parties.join(levy.caseNumber(), levy.payerId(), PAYER);
        timeline.add(levy.caseNumber(), "LEVIED", levy.signedBy(), Audience.PARTY, Map.of("amount", String.valueOf(notice.amount()),
                "notice", notice.number(), "article", levy.article()), "LEVIED:" + levy.effect());
        if (collected) {
            notices.levied(levy, notice, now);
        }
        return notice;
    }

    boolean cancel(String effect, String reason, String by) {
        Optional<Levied> cancelled = jdbc.sql("update collection.levies set cancelled_at = ?, cancel_reason = ?, cancelled_by = ? "
                + "where effect = ? and cancelled_at is null returning effect").params(Timestamp.from(clock.instant()), reason, by, effect)
                .query(String.class).optional().flatMap(e -> find("l.effect = ?", e).stream().findFirst());
        cancelled.ifPresent(levied -> {
            Levy levy = levied.levy();
            int round = jdbc.sql("""
                    update collection.notices set money_status = case money_status when 'PAID' then 'REFUND_DUE' when 'NONE_DUE' then 'NONE_DUE'
                        else 'CANCELLED' end where notice_number = ? returning round
                    """).param(levied.notice().number()).query(Integer.class).single();
            dueDates.settle(levy.caseNumber(), round);
            securities.free(levy.caseNumber());
            timeline.add(levy.caseNumber(), "LEVY_CANCELLED", by, Audience.PARTY, Map.of("notice", levied.notice().number(), "reason", reason),
                    "LEVY_CANCELLED:" + effect);
            if (levied.notice().status() != MoneyStatus.NONE_DUE) {
                notices.cancelled(levy, levied.notice(), reason);
            }
        });
        return cancelled.isPresent();
    }

    List<Levied> of(String caseNumber) {
        return find("l.case_number = ?", caseNumber);
    }

    private List<Levied> find(String where, String value) {
        return jdbc.sql("select l.*, n.notice_number, n.amount, n.money_status, n.due_on, n.collection_form from collection.levies l "
                + "join collection.notices n on n.case_number = l.case_number and n.round = l.round where " + where
                + " order by l.round desc").param(value).query((rs, n) -> levied(rs)).list();
    }

    private Levied levied(ResultSet rs) throws SQLException {
        return new Levied(new Levy(rs.getString("case_number"), rs.getString("effect"), Levy.Ground.valueOf(rs.getString("ground")),
                rs.getString("article"), rs.getLong("payer_id"), rs.getDate("law_on").toLocalDate(),
                List.of(json.readValue(rs.getString("lines"), Levy.Line[].class)), rs.getString("reason"), rs.getString("made_by"),
                rs.getString("signed_by")), Bookings.notice(rs, 0), rs.getTimestamp("made_at").toInstant(), rs.getString("cancel_reason"));
    }
}
