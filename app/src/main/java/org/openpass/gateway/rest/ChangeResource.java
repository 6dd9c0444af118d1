package org.openpass.gateway.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.access.Visibilities;
import org.openpass.casework.CaseList;
import org.openpass.declaration.AmendmentItem;
import org.openpass.declaration.Change;
import org.openpass.declaration.Changes;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.DeclarationCodes;
import org.openpass.declaration.Declarations;
import org.openpass.declaration.OfferedSecurity;
import org.openpass.declaration.Supplement;
import org.openpass.declaration.Supplements;
import org.openpass.gateway.Bodies;
import org.openpass.gateway.NotFound;
import org.openpass.gateway.json.JsonDeclarations;
import org.openpass.terms.Labels;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a declarant or an importer does about a declaration after filing: supplement, withdraw, amend, secure. */
@RestController
@RequestMapping("/api/v1/declarations/{number}")
@Tag(name = "Changes", description = "Supplements, withdrawals and amendments (보완, 취하, 정정)")
class ChangeResource {

    /** A request to withdraw or amend, and what became of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeView(String changeNumber, String caseNumber, String kind, Labels.Label kindLabel, String reasonCode,
            Labels.Label reason, String explanation, List<AmendmentItem> items, boolean approvalNeeded,
            Instant requestedAt, String outcome, String outcomeReason, boolean deemedApproved, Instant concludedAt) {

        static ChangeView of(Change c, Labels.Label reason) {
            return new ChangeView(c.number(), c.caseNumber(), c.kind().name(), Labels.Label.of("change." + c.kind()),
                    c.reasonCode(), reason, c.explanation(),
                    c.items(), !c.taxOnly(), c.requestedAt(), c.outcome(), c.outcome() == null ? null
                            : c.decisionReason(), c.deemed(), c.concludedAt());
        }
    }

    /** A supplement as the declarant reads it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SupplementView(int round, String kind, Labels.Label kindLabel, String request, Instant requestedAt,
            Instant dueAt, String state, String answer, boolean amended, Instant answeredAt) {

        static SupplementView of(Supplement s, Labels.Label kind) {
            return new SupplementView(s.round(), s.kind(), kind, s.request(),
                    s.requestedAt(), s.dueAt(), s.state().name(), s.answer(), s.amended(), s.answeredAt());
        }
    }

    private final Changes changes;
    private final DeclarationCodes codes;
    private final Supplements supplements;
    private final OfferedSecurity security;
    private final Declarations declarations;
    private final CaseList cases;
    private final Visibilities visibilities;
    private final JsonDeclarations json;

    ChangeResource(Changes changes, DeclarationCodes codes, Supplements supplements, OfferedSecurity security, Declarations declarations,
            CaseList cases, Visibilities visibilities, JsonDeclarations json) {
        this.changes = changes;
        this.codes = codes;
        this.supplements = supplements;
        this.security = security;
        this.declarations = declarations;
        this.cases = cases;
        this.visibilities = visibilities;
        this.json = json;
    }

    @GetMapping("/changes")
    @Operation(summary = "The requests to withdraw or amend a declaration")
    List<ChangeView> changes(@PathVariable String number) {
        Actor actor = CurrentActor.require();
        visible(number, actor);
        // A mandate may be for declarations alone; officers of both see the requests of what they share.
        return changes.of(number).stream().filter(change -> actor.officer()
                || cases.find(visibilities.of(actor), change.caseNumber()).isPresent()).map(this::view).toList();
    }

    @PostMapping(path = "/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Ask to withdraw a declaration", description = "Until its goods are carried out, also after "
            + "acceptance (Customs Act Art. 250): reasonCode (수입취하사유), explanation.")
    ResponseEntity<ChangeView> withdraw(@PathVariable String number, HttpServletRequest request) throws IOException {
        Actor actor = party(number);
        JsonDeclarations.Request asked = json.request(Bodies.read(request));
        return ResponseEntity.accepted().body(view(
                changes.withdraw(number, asked.text("reasonCode"), asked.text("explanation"), actor)));
    }

    @PostMapping(path = "/amendment", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Ask to amend a declaration", description = "reasonCode (귀책사유), explanation, and in "
            + "declaration the whole document as it shall read. Tax that is not paid is corrected without approval "
            + "(Customs Act Art. 38(5)).")
    ResponseEntity<ChangeView> amend(@PathVariable String number, HttpServletRequest request) throws IOException {
        Actor actor = party(number);
        JsonDeclarations.Request asked = json.request(Bodies.read(request));
        JsonDeclarations.Reading reading = asked.declaration().orElseThrow(() ->
                new IllegalArgumentException("declaration: give the whole document as it shall read"));
        return ResponseEntity.accepted().body(view(changes.amend(number, asked.text("reasonCode"),
                asked.text("explanation"), reading.document(), reading.unreadable(), actor)));
    }

    @GetMapping("/supplements")
    @Operation(summary = "What customs asked the declarant to supplement, and the answers")
    List<SupplementView> supplements(@PathVariable String number) {
        return supplements.ofCase(visible(number, CurrentActor.require()).caseNumber()).stream()
                .map(this::view).toList();
    }

    @PostMapping(path = "/supplement", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Answer the open supplement", description = "answer, and in declaration the corrected document "
            + "when something is corrected (Customs Act Art. 249).")
    SupplementView supplement(@PathVariable String number, HttpServletRequest request) throws IOException {
        Actor actor = party(number);
        JsonDeclarations.Request asked = json.request(Bodies.read(request));
        JsonDeclarations.Reading reading = asked.declaration()
                .orElse(new JsonDeclarations.Reading(null, List.of()));
        return view(supplements.answer(number, asked.text("answer"), reading.document(),
                reading.unreadable(), actor));
    }

    @PostMapping(path = "/security", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Provide the security that customs asks for (Customs Act Art. 248(2))")
    Map<String, String> security(@PathVariable String number, HttpServletRequest request) throws IOException {
        Actor actor = party(number);
        security.offer(number, json.request(Bodies.read(request)).text("securityReference"), actor);
        return Map.of("declarationNumber", number);
    }

    private ChangeView view(Change change) {
        return ChangeView.of(change, codes.reason(change));
    }

    private SupplementView view(Supplement asked) {
        return SupplementView.of(asked, codes.kind(asked));
    }

    private Declaration visible(String number, Actor actor) {
        return declarations.find(number).filter(d -> cases.find(visibilities.of(actor), d.caseNumber()).isPresent())
                .orElseThrow(NotFound::new);
    }

    /** Only the case's own parties change it; an officer who may read it decides on tasks instead. */
    private Actor party(String number) {
        Actor actor = CurrentActor.require();
        visible(number, actor);
        if (actor.officer() || actor.partyId() == null) {
            throw new NotFound();
        }
        return actor;
    }
}
