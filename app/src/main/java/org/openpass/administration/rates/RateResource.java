package org.openpass.administration.rates;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.openpass.release.Release;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Weekly rates from the configured source, asked for by a person. */
@RestController
@RequestMapping("/api/v1/admin/exchange-rates")
@Tag(name = "Administration")
class RateResource {

    private final WeeklyRates rates;

    RateResource(WeeklyRates rates) {
        this.rates = rates;
    }

    @PostMapping("/fetch")
    @Operation(summary = "Fetch next week's exchange rates from the configured source",
            description = "They wait as a release that the system prepared; one person releases it. Fetched again, they are "
                    + "the same release.")
    @ApiResponse(responseCode = "200", description = "The release that waits")
    @ApiResponse(responseCode = "204", description = "Nothing is new")
    @ApiResponse(responseCode = "409", description = "No source is configured (openpass.rates.source)")
    @ApiResponse(responseCode = "502", description = "The source does not answer, or what it says are no rates")
    ResponseEntity<Release> fetch() {
        if (!rates.configured()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "No source is configured: openpass.rates.source");
        }
        try {
            return rates.fetch().map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.noContent().build());
        } catch (RatesUnread unread) {
            throw new ResponseStatusException(HttpStatus.BAD_GATEWAY, unread.getMessage(), unread);
        }
    }
}
