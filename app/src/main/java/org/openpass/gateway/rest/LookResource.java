package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.openpass.audittrail.Looks;
import org.openpass.casework.Cases;
import org.openpass.gateway.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who of customs looked at whose data. */
@RestController
@RequestMapping("/api/v1/admin/looks")
@Tag(name = "Administration")
class LookResource {

    private static final int MOST = 1_000;

    private final Looks looks;
    private final Cases cases;

    LookResource(Looks looks, Cases cases) {
        this.looks = looks;
        this.cases = cases;
    }

    @GetMapping("/cases/{caseNumber}")
    @Operation(summary = "Who looked at a case by any of its numbers, the latest first, at most 1,000")
    List<Looks.Look> at(@PathVariable String caseNumber) {
        return looks.at(cases.find(caseNumber).map(file -> Stream.of(file.number(), file.subject()).distinct().toList())
                .orElseThrow(NotFound::new), MOST);
    }

    @GetMapping("/accounts/{username}")
    @Operation(summary = "What an account looked at, the latest first, at most 1,000")
    List<Looks.Look> of(@PathVariable String username) {
        return looks.of(username, MOST);
    }
}
