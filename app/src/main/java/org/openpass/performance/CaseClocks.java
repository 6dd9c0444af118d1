package org.openpass.performance;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openpass.casework.CaseFile;
import org.openpass.collection.PaymentTimes;
import org.openpass.engine.Journeys;
import org.openpass.engine.Journeys.Journey;
import org.openpass.engine.Journeys.Visit;
import org.openpass.engine.Models;
import org.openpass.performance.CaseClock.Wait;
import org.openpass.tasks.Task;
import org.openpass.tasks.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clock of a case, of any kind, from where its owner instance waited: an element of the model names in its property
 * {@code owner} whose time a wait there is. A wait ends when what was waited for is here, not when the engine has
 * taken it: an officer's with the decision, a payer's with the payment at the bank.
 */
@Service
public class CaseClocks {

    private final Journeys journeys;
    private final Models models;
    private final Tasks tasks;
    private final PaymentTimes payments;
    private final Clock clock;

    CaseClocks(Journeys journeys, Models models, Tasks tasks, PaymentTimes payments, Clock clock) {
        this.journeys = journeys;
        this.models = models;
        this.tasks = tasks;
        this.payments = payments;
        this.clock = clock;
    }

    /** Until now, or until the case was closed. */
    @Transactional(readOnly = true)
    public CaseClock of(CaseFile file) {
        // The database keeps microseconds; finer parts would not add up once they are stored.
        Instant until = file.closedAt() == null ? clock.instant().truncatedTo(ChronoUnit.MICROS) : file.closedAt();
        return CaseClock.of(file.openedAt(), until, Optional.ofNullable(file.instanceKey()).flatMap(journeys::of)
                .map(journey -> waits(file.number(), journey, until)).orElse(List.of()));
    }

    private List<Wait> waits(String caseNumber, Journey journey, Instant until) {
        if (journey.visits().stream().noneMatch(visit -> owner(visit).isPresent())) {
            return List.of();
        }
        List<Task> decided = tasks.ofCase(caseNumber).stream().filter(t -> t.decidedAt() != null).toList();
        List<PaymentTimes.Payment> paid = payments.of(caseNumber);
        List<Wait> waits = new ArrayList<>();
        for (Visit visit : journey.visits()) {
            owner(visit).ifPresent(owner -> {
                Instant left = visit.leftAt() == null ? until : visit.leftAt();
                Wait wait = new Wait(owner, visit.enteredAt(), decision(visit, left, decided));
                waits.addAll(owner == Owner.PAYER ? divided(wait, paid) : List.of(wait));
            });
        }
        return waits;
    }

    private Optional<Owner> owner(Visit visit) {
        return models.element(visit.definitionKey(), visit.elementId())
                .flatMap(element -> Owner.named(element.properties().get("owner")))
                .filter(owner -> owner != Owner.MACHINE);
    }

    private static Instant decision(Visit visit, Instant left, List<Task> decided) {
        return decided.stream().filter(t -> t.elementId().equals(visit.elementId())).map(Task::decidedAt)
                .filter(at -> !at.isBefore(visit.enteredAt()) && at.isBefore(left)).findFirst().orElse(left);
    }

    private static List<Wait> divided(Wait wait, List<PaymentTimes.Payment> payments) {
        return payments.stream().filter(p -> !p.bookedAt().isBefore(wait.from()) && !p.bookedAt().isAfter(wait.until()))
                .max(Comparator.comparing(PaymentTimes.Payment::bookedAt)).map(p -> wait.paid(p.paidAt(), p.bookedAt()))
                .orElse(List.of(wait));
    }
}
