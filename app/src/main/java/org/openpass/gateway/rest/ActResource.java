package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.acts.Act;
import org.openpass.authoring.acts.ActChoices;
import org.openpass.authoring.acts.Acts;
import org.openpass.authoring.acts.NewAct;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What two owners do to a case: place it elsewhere, end it, mend a variable; the same doors as the screen. */
@RestController
@RequestMapping("/api/v1/studio/acts")
@Tag(name = "Studio")
class ActResource {

    /** Where a case is to go on. {@code element} is the key of the stand that was looked at. */
    record Move(String caseNumber, Long element, String target, Map<String, JsonNode> variables, Boolean repeats, String reason,
            String article) {
    }

    /** The value of one variable for what stops these cases. */
    record Mend(List<Long> incidents, String variable, JsonNode value, String reason) {
    }

    /** What was read of it. */
    record Signed(Boolean repeats) {
    }

    private final Acts acts;
    private final ActChoices choices;

    ActResource(Acts acts, ActChoices choices) {
        this.acts = acts;
        this.choices = choices;
    }

    @GetMapping
    @Operation(summary = "The acts, those that are not done first, at most 200")
    List<Act> list(@RequestParam(required = false) String caseNumber) {
        return caseNumber == null ? acts.list(actor()) : acts.ofCase(caseNumber, actor());
    }

    @GetMapping("/{id}")
    @Operation(summary = "An act with its cases and what became of each")
    Act one(@PathVariable long id) {
        return acts.get(id, actor());
    }

    @GetMapping("/choices/{caseNumber}")
    @Operation(summary = "Where an open case stands, and the steps at which it may be placed")
    ActChoices.Choices choices(@PathVariable String caseNumber) {
        return choices.of(caseNumber, actor());
    }

    @PostMapping("/moves")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Propose that a case goes on elsewhere; another owner signs it", description = "repeats: it is meant that "
            + "steps whose effect is once a case come again.")
    @ApiResponse(responseCode = "422", description = "It cannot be placed there: errors say why and what mends it")
    Act move(@RequestBody Move asked) {
        Map<String, String> variables = asked.variables() == null ? null : asked.variables().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> String.valueOf(each.getValue())));
        return acts.move(new NewAct.Move(asked.caseNumber(), asked.element(), asked.target(), variables, Boolean.TRUE.equals(asked.repeats()), asked.reason(),
                asked.article()), actor());
    }

    @PostMapping("/cancellations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Propose that a case is ended as its kind of case ends; another owner signs it")
    @ApiResponse(responseCode = "422", description = "Its kind has no way to be ended (act.noEnd)")
    Act cancel(@RequestBody NewAct.Cancel asked) {
        return acts.cancel(asked, actor());
    }

    @PostMapping("/mends")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Propose another value for what stops these cases; when another owner signs it they are tried again",
            description = "At most 200 incidents of one step of one version; the value has at most 2 kB.")
    Act mend(@RequestBody Mend asked) {
        return acts.mend(new NewAct.Mend(asked.incidents(), asked.variable(), asked.value() == null ? null : asked.value().toString(),
                asked.reason()), actor());
    }

    @PostMapping("/{id}/sign")
    @Operation(summary = "Sign what another owner proposed; the case is judged again and the engine told of it")
    @ApiResponse(responseCode = "403", description = "Who proposed it does not sign it (act.samePerson)")
    @ApiResponse(responseCode = "409", description = "The case, or the act, does not stand where it did")
    Act sign(@PathVariable long id, @RequestBody Signed read) {
        return acts.sign(id, Boolean.TRUE.equals(read.repeats()), actor());
    }

    @PostMapping("/{id}/withdraw")
    @Operation(summary = "Take back what is not signed")
    Act withdraw(@PathVariable long id) {
        return acts.withdraw(id, actor());
    }

    private static Actor actor() {
        return CurrentActor.require();
    }
}
