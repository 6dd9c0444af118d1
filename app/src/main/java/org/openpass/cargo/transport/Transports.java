package org.openpass.cargo.transport;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpass.access.Actor;
import org.openpass.access.Parties;
import org.openpass.access.Parties.Party;
import org.openpass.access.Principals;
import org.openpass.access.Right;
import org.openpass.access.Rights;
import org.openpass.audittrail.AuditTrail;
import org.openpass.cargo.AnswerPeriods;
import org.openpass.cargo.Breaches;
import org.openpass.cargo.ManifestIntake;
import org.openpass.cargo.References;
import org.openpass.cargo.References.Of;
import org.openpass.cargo.transport.TransportChecks.Plan;
import org.openpass.casework.Audience;
import org.openpass.casework.CaseFacts;
import org.openpass.casework.Cases;
import org.openpass.casework.FactsOfCases;
import org.openpass.casework.Sharing;
import org.openpass.casework.Timeline;
import org.openpass.collection.CollectionApi;
import org.openpass.collection.Levy;
import org.openpass.engine.ProcessStarter;
import org.openpass.reference.Parameters;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What owners, brokers and transporters do with transports under bond (Customs Act Art. 213 to 218): declare, secure, ask for more time, withdraw. */
@Service
public class Transports {

    private static final int LONGEST_REASON = 500;

    private final TransportRows rows;
    private final References references;
    private final TransportChecks checks;
    private final AnswerPeriods periods;
    private final Breaches breaches;
    private final Rights rights;
    private final Principals principals;
    private final Parties parties;
    private final Cases cases;
    private final FactsOfCases facts;
    private final Sharing sharing;
    private final Timeline timeline;
    private final CollectionApi collection;
    private final Parameters parameters;
    private final ProcessStarter engine;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final Clock clock;

    Transports(TransportRows rows, References references, TransportChecks checks, AnswerPeriods periods, Breaches breaches, Rights rights,
            Principals principals, Parties parties, Cases cases, FactsOfCases facts, Sharing sharing, Timeline timeline, CollectionApi collection,
            Parameters parameters, ProcessStarter engine, AuditTrail audit, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.references = references;
        this.checks = checks;
        this.periods = periods;
        this.breaches = breaches;
        this.rights = rights;
        this.principals = principals;
        this.parties = parties;
        this.cases = cases;
        this.facts = facts;
        this.sharing = sharing;
        this.timeline = timeline;
        this.collection = collection;
        this.parameters = parameters;
        this.engine = engine;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Declares a transport, or applies for its approval, which the law decides; the same again under its reference is the first one.
     *
     * @throws TransportRefused with all that is wrong
     * @throws org.openpass.access.RightMissing when the actor may not file for the party
     */
    @Transactional
    public Transport declare(TransportDeclaration said, Actor actor) {
        rights.require(actor, Right.FILE);
        if (actor.partyId() == null) {
            throw TransportRefused.of("", "transport.declarant");
        }
        Instant now = clock.instant();
        Party party = parties.on(actor.partyId(), Seoul.day(now));
        String sha256 = ManifestIntake.digest(json.writeValueAsString(said), Map.of());
        if (said.reference() != null) {
            references.oneAtATime(Of.TRANSPORT, party.id(), said.reference());
        }
        Optional<String> before = references.caseOf(Of.TRANSPORT, party.id(), said.reference(), sha256, other ->
                TransportRefused.of("reference", "transport.referenceTaken", said.reference(), other));
        if (before.isPresent()) {
            return rows.ofCase(before.get()).orElseThrow();
        }
        return open(checks.plan(said, party, Seoul.day(now)), party, actor, sha256, now);
    }

    private Transport open(Plan plan, Party party, Actor actor, String sha256, Instant now) {
        String number = rows.nextNumber(plan.office(), party.id());
        List<Cases.Part> parts = new ArrayList<>(List.of(new Cases.Part(party.id(), "DECLARANT")));
        if (plan.transporter() != null) {
            parts.add(new Cases.Part(plan.transporter(), "TRANSPORTER"));
        }
        String goods = plan.goods().goods() == null ? plan.said().cargoNumber() : plan.goods().goods();
        String caseNumber = cases.open(new Cases.NewCase(Transport.KIND, "BT", number, goods, plan.office(), "RECEIVED", parts), actor.name());
        rows.insert(caseNumber, number, plan.goods().id(), new TransportRows.Declarer(party.id(), plan.as(), plan.transporter(), actor.name(),
                sha256), plan.said(), now);
        facts.begin(caseNumber, new CaseFacts(party.name(), party.id(), false, null, null, List.of(), goods, Set.of()));
        if (!plan.destination().equals(plan.office())) {
            sharing.share(caseNumber, plan.destination(), "DESTINATION");
        }
        audit.record(actor.name(), "transport.declared", caseNumber, number + " " + plan.said().cargoNumber() + " " + plan.said().from() + " – "
                + plan.said().to());
        return rows.ofCase(caseNumber).orElseThrow();
    }

    /** The transport of a case; the caller has applied Visibility. */
    @Transactional(readOnly = true)
    public Optional<Transport> ofCase(String caseNumber) {
        return rows.ofCase(caseNumber);
    }

    /** Packages that were not there when its time had ended; as {@link #ofCase}. */
    @Transactional(readOnly = true)
    public int late(Transport transport) {
        return rows.late(transport);
    }

    /** Vehicles by which goods left that were not declared (Art. 216(3)); for officers. */
    @Transactional(readOnly = true)
    public List<String> otherVehicles(Transport transport) {
        return rows.otherVehicles(transport);
    }

    /** Articles of which was found that they were not kept; for officers. */
    @Transactional(readOnly = true)
    public List<String> breaches(String caseNumber) {
        return breaches.of(caseNumber);
    }

    /** The numbers of its vehicles; as {@link #ofCase}. */
    @Transactional(readOnly = true)
    public List<String> vehicles(String caseNumber) {
        return rows.vehicles(caseNumber);
    }

    /** The last day on which customs answers the withdrawal that is asked for (Art. 250(4)); empty where none is. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> answeredBy(Transport transport) {
        return transport.asksWithdrawal() ? periods.lastDay(transport.caseNumber()) : Optional.empty();
    }

    /** What the actor's party has declared or carries, the newest first. */
    @Transactional(readOnly = true)
    public List<Transport> last(Actor actor, int most) {
        return actor.partyId() == null ? List.of() : rows.last(actor.partyId(), most);
    }

    /** By which numbers of Decree Art. 226(3) it was found to be named: each true or false; for officers. Empty before it was looked at. */
    public SortedMap<String, Boolean> named(Transport transport) {
        SortedMap<String, Boolean> named = new TreeMap<>();
        if (transport.facts() != null) {
            json.readTree(transport.facts()).properties().forEach(fact -> named.put(fact.getValue().isBoolean() ? fact.getKey()
                    : fact.getKey() + "." + fact.getValue().asString(), fact.getValue().isBoolean() ? fact.getValue().asBoolean()
                    : !fact.getValue().asString().equals("NONE")));
        }
        return named;
    }

    /** What duty is to be charged on, as an officer entered it. */
    public Optional<Levy.Line> levyLine(Transport transport) {
        return Optional.ofNullable(transport.levyLine()).map(line -> json.readValue(line, Levy.Line.class));
    }

    /** Whether the party is one that declares transports for others or carries them; owners are known by their goods. */
    public boolean declares(Actor actor) {
        return actor.partyId() != null && Set.of("BROKER", "TRANSPORTER", "TRADER").contains(parties.get(actor.partyId()).kind());
    }

    /** Whether the actor's party declared it, or holds a mandate of the one that did for cases of this kind, today. */
    public boolean mine(Transport transport, Actor actor) {
        return actor.partyId() != null && principals.of(actor.partyId()).includes(transport.partyId(), Transport.KIND);
    }

    /**
     * Provides the security that customs asked for (Art. 218).
     *
     * @throws TransportRefused when none is asked for, or it is unknown, expired or too small
     */
    @Transactional
    public void secure(String caseNumber, String reference, Actor actor) {
        rights.require(actor, Right.PAY);
        String status = cases.lock(caseNumber).status();
        Transport transport = own(caseNumber, actor);
        if (!status.equals(Transport.SECURITY) || transport.request() != null) {
            throw TransportRefused.of("", "transport.security.notAsked");
        }
        String said = reference == null ? "" : reference.strip();
        collection.pledge(caseNumber, transport.partyId(), said, transport.securityAmount()).ifPresent(code -> {
            throw TransportRefused.of("security", "transport." + code, said, String.valueOf(transport.securityAmount()));
        });
        rows.secured(caseNumber, said);
        timeline.add(caseNumber, "SECURED", actor.name(), Audience.PARTY, Map.of("security", said), "SECURED");
        audit.record(actor.name(), "transport.secured", caseNumber, said);
        engine.publish(caseNumber, "security-provided", "secured:" + caseNumber, Map.of());
    }

    /** The last day until which more time may be asked for, of a transport that was accepted: what counts is the law of its day. */
    public LocalDate longest(Transport transport) {
        return transport.lastDay().plusDays(parameters.on("cargo.transport.extensionDays", transport.taxedOn()).value().longValueExact());
    }

    /**
     * Asks for more time (Art. 216(2), Decree Art. 227).
     *
     * @param until the day until which it is to last
     * @throws TransportRefused with all that is wrong
     */
    @Transactional
    public void askLonger(String caseNumber, LocalDate until, String reason, Actor actor) {
        Transport transport = asks(caseNumber, reason, false, actor);
        if (Seoul.today(clock).isAfter(transport.lastDay())) {
            throw TransportRefused.of("", "transport.over");
        }
        LocalDate latest = longest(transport);
        if (until == null || !until.isAfter(transport.lastDay()) || until.isAfter(latest)) {
            throw TransportRefused.of("until", "transport.until", transport.lastDay().toString(), String.valueOf(ChronoUnit.DAYS.between(
                    transport.lastDay(), latest)));
        }
        asked(transport, "EXTEND", until, reason, actor);
    }

    /**
     * Asks that it be withdrawn (Art. 213(5), 250(1)), as long as nothing has left by it; also where the security that customs asked for
     * will not be provided: else it would wait without end, and its packages with it. Customs answers within the period, or it is deemed
     * approved (Art. 250(4), (5)).
     *
     * @throws TransportRefused with all that is wrong
     */
    @Transactional
    public void askWithdrawal(String caseNumber, String reason, Actor actor) {
        Transport transport = asks(caseNumber, reason, true, actor);
        if (transport.gone() > 0) {
            throw TransportRefused.of("", "transport.gone");
        }
        periods.again(caseNumber, Transport.DEEMED, clock.instant());
        asked(transport, "WITHDRAW", null, reason, actor);
    }

    private Transport asks(String caseNumber, String reason, boolean unsecured, Actor actor) {
        rights.require(actor, Right.FILE);
        String status = cases.lock(caseNumber).status();
        Transport transport = own(caseNumber, actor);
        boolean waits = unsecured && transport.unsecured() && transport.request() == null && status.equals(Transport.SECURITY);
        if (!transport.mayAsk() && !waits) {
            throw TransportRefused.of("", transport.request() == null ? "transport.notRunning" : "transport.asked");
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw TransportRefused.of("reason", "transport.text", String.valueOf(LONGEST_REASON));
        }
        return transport;
    }

    private void asked(Transport transport, String request, LocalDate until, String reason, Actor actor) {
        Instant now = clock.instant();
        rows.asked(transport.caseNumber(), request, until, reason.strip());
        timeline.add(transport.caseNumber(), "TRANSPORT_ASKED_" + request, actor.name(), Audience.PARTY, until == null ? Map.of("reason", reason.strip())
                : Map.of("until", until.toString(), "reason", reason.strip()), "TRANSPORT_ASKED:" + now);
        audit.record(actor.name(), "transport.asked", transport.caseNumber(), request + " " + reason.strip());
        String id = "asked:" + transport.caseNumber() + ":" + now;
        if (transport.unsecured()) {
            // Its process waits for the security alone: it goes on, is not accepted, and finds the request.
            engine.publish(transport.caseNumber(), "security-provided", id, Map.of());
        } else {
            engine.publish(transport.caseNumber(), "transport-asked", id, Map.of());
        }
    }

    /** Locked; another's is none. */
    private Transport own(String caseNumber, Actor actor) {
        return Optional.of(rows.lock(caseNumber)).filter(transport -> mine(transport, actor))
                .orElseThrow(() -> TransportRefused.of("", "transport.notYours"));
    }
}
