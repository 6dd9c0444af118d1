package org.openpass.gateway.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.openpass.casework.Audience;
import org.openpass.casework.CaseFile;
import org.openpass.casework.Deadlines;
import org.openpass.casework.Timeline;
import org.openpass.casework.TimelineEntry;
import org.openpass.collection.CollectionApi;
import org.openpass.collection.CollectionApi.Booked;
import org.openpass.collection.CollectionApi.BookedLine;
import org.openpass.declaration.DeclarationStatus;
import org.openpass.declaration.Findings;
import org.openpass.declaration.Declarations;
import org.openpass.declaration.Standing;
import org.openpass.engine.EngineHistory;
import org.openpass.engine.Holdups;
import org.openpass.gateway.Problems;
import org.openpass.gateway.rest.DeclarationView.Step;
import org.openpass.terms.Home;
import org.openpass.terms.Labels.Label;
import org.openpass.terms.Seoul;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Gathers what the asker may read of a declaration. */
@Component
class DeclarationViews {

    private static final String SELECT_LANE = "select-lane";

    private final Declarations declarations;
    private final Visibilities visibilities;
    private final Timeline timeline;
    private final CollectionApi collection;
    private final EngineHistory history;
    private final Deadlines deadlines;
    private final Holdups holdups;
    private final Findings findings;
    private final Home home;

    DeclarationViews(Declarations declarations, Visibilities visibilities, Timeline timeline,
            CollectionApi collection, EngineHistory history, Deadlines deadlines,
            Holdups holdups, Findings findings, Home home) {
        this.home = home;
        this.findings = findings;
        this.declarations = declarations;
        this.visibilities = visibilities;
        this.timeline = timeline;
        this.collection = collection;
        this.history = history;
        this.deadlines = deadlines;
        this.holdups = holdups;
    }

    /** The declaration, if it exists and the actor may see it. */
    Optional<DeclarationView> of(String number, Actor actor) {
        return declarations.find(visibilities.of(actor), number).map(d -> view(d.standing(), d.file(), actor));
    }

    private DeclarationView view(Standing d, CaseFile file, Actor actor) {
        Optional<Booked> booked = collection.ofCase(d.caseNumber());
        Audience reader = actor.officer() ? Audience.OFFICER : Audience.PARTY;
        Locale locale = LocaleContextHolder.getLocale();
        return new DeclarationView(d.number(), d.caseNumber(), d.reference(), d.status().name(),
                Label.of("status." + d.status()), waitsFor(file), actor.officer() ? heldUp(d.caseNumber()) : null, d.lane(),
                d.lane() == null ? null : Label.of("lane." + d.lane()),
                actor.officer() ? explanation(d.caseNumber()) : null,
                booked.map(b -> money(b.notice())).orElse(null), booked.map(this::duty).orElse(null),
                d.reasons().isEmpty() ? null
                        : d.reasons().stream().map(e -> Problems.ErrorItem.of(e, locale)).toList(),
                d.filedAt(), d.acceptedAt(), d.version(), d.pendingChange(),
                actor.officer() ? found(d) : null,
                timeline.of(d.caseNumber(), reader).stream().map(DeclarationViews::step).toList(),
                links(d));
    }

    private List<DeclarationView.Finding> found(Standing d) {
        return findings.ofCase(d.caseNumber()).stream().map(f -> new DeclarationView.Finding(f.kind(), f.officer(),
                f.decision(), f.method(), f.place(), f.findings(), f.notes(), f.pictures().stream()
                        .map(id -> "/api/v1/declarations/" + d.number() + "/documents/" + id).toList(),
                f.extra().isEmpty() ? null : findings.beside(f), f.decidedAt()))
                .toList();
    }

    private Label waitsFor(CaseFile file) {
        if (file.closedAt() != null || file.instanceKey() == null) {
            return null;
        }
        return history.waitingAt(file.number(), file.instanceKey()).stream().findFirst()
                .map(e -> new Label(dated(file, e.properties().get("trader.ko")),
                        dated(file, e.properties().get("trader.en")))).orElse(null);
    }

    private List<Holdups.Holdup> heldUp(String caseNumber) {
        List<Holdups.Holdup> found = holdups.of(caseNumber);
        return found.isEmpty() ? null : found;
    }

    private static Map<String, String> links(Standing d) {
        String self = "/api/v1/declarations/" + d.number();
        Map<String, String> links = new LinkedHashMap<>(Map.of("self", self, "tracking", "/track/" + d.number(),
                "documents", self + "/documents", "supplements", self + "/supplements", "changes", self + "/changes"));
        if (d.status() == DeclarationStatus.ACCEPTED) {
            links.put("certificate", self + "/certificate");
        }
        return links;
    }

    private String dated(CaseFile file, String words) {
        return words == null || !words.contains("{deadline}") ? words : words.replace("{deadline}",
                deadlines.open(file.number()).stream().findFirst().map(d -> Seoul.day(d.dueAt())
                        .toString()).orElse("–"));
    }

    private DeclarationView.LaneExplanation explanation(String caseNumber) {
        return history.latest(caseNumber, SELECT_LANE)
                .map(x -> new DeclarationView.LaneExplanation(x.decisionId(), x.version(), x.rules(), x.inputs(),
                        x.output(), x.at())).orElse(null);
    }

    private static DeclarationView.Money money(CollectionApi.Notice n) {
        return new DeclarationView.Money(n.status().name(), Label.of("money." + n.status()), n.number(), n.amount(),
                n.dueOn(), n.terms().name());
    }

    private DeclarationView.Duty duty(Booked booked) {
        Map<Integer, List<BookedLine>> byLine = booked.lines().stream()
                .collect(Collectors.groupingBy(BookedLine::line, TreeMap::new, Collectors.toList()));
        return new DeclarationView.Duty(booked.total(), home.currency(), booked.ratesOn(),
                booked.totals().stream().map(t -> new DeclarationView.TaxTotal(home.code(t.tax()), Label.of("tax." + t.tax()),
                        t.sumOfLines(), t.rounding(), t.payable())).toList(),
                booked.surcharges().stream().map(s -> new DeclarationView.Surcharge(s.kind().name(), Label.of("surcharge." + s.kind()),
                        s.base(), s.rate(), s.amount(), s.article(), s.explanation())).toList(),
                byLine.entrySet().stream().map(e -> new DeclarationView.Line(e.getKey(),
                        e.getValue().stream().mapToLong(BookedLine::amount).sum(),
                        e.getValue().stream().map(this::tax).toList())).toList());
    }

    private DeclarationView.LineTax tax(BookedLine l) {
        return new DeclarationView.LineTax(home.code(l.tax()), Label.of("tax." + l.tax()), l.base(), l.rate(), l.formula(),
                l.legalBasis(), l.amount());
    }

    private static Step step(TimelineEntry entry) {
        return new Step(entry.at(), entry.event(), Label.of("timeline." + entry.event()), entry.detail());
    }
}
