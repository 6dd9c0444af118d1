package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.openpass.access.CurrentActor;
import org.openpass.registration.Application;
import org.openpass.registration.NewApplication;
import org.openpass.registration.Registrations;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Applications to be registered as a party; by anybody with an e-mail address, or by an officer who has the papers. */
@RestController
@RequestMapping("/api/v1/registrations")
@Tag(name = "Registrations", description = "Applications to be registered as a party (업체등록 신청)")
class RegistrationResource {

    /** The code is in the mail. */
    record AskedView(UUID id, Instant validUntil) {
    }

    /** What came with the mail. */
    record CodeOfMail(String code) {
    }

    /** What was filed; {@code caseNumber} is for officers. */
    record FiledView(String number, String caseNumber) {
    }

    private final Registrations registrations;

    RegistrationResource(Registrations registrations) {
        this.registrations = registrations;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Apply without an account: a code is sent to the e-mail address, with which it is filed")
    @ApiResponse(responseCode = "422", description = "All fields that are to be mended (registration.fields)")
    @ApiResponse(responseCode = "429", description = "The address was sent five codes in an hour (registration.tooOften)")
    AskedView ask(@RequestBody NewApplication application, Locale language) {
        Registrations.Asked asked = registrations.ask(application, language);
        return new AskedView(asked.id(), asked.validUntil());
    }

    @PostMapping("/{id}/confirm")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "File it by the code; the same code again is the same application")
    @ApiResponse(responseCode = "422", description = "It is not the code, or not any more (registration.code)")
    FiledView confirm(@PathVariable UUID id, @RequestBody CodeOfMail code) {
        return new FiledView(registrations.confirm(id, code.code()).number(), null);
    }

    @PostMapping("/papers")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "File an application of which an officer has the papers")
    FiledView enter(@RequestBody NewApplication application, Locale language) {
        Application made = registrations.enter(application, language, CurrentActor.require());
        return new FiledView(made.number(), made.caseNumber());
    }
}
