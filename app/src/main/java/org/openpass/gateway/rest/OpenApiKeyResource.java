package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.openpass.access.CurrentActor;
import org.openpass.access.OpenApiKey;
import org.openpass.access.OpenApiKeys;
import org.openpass.access.Parties;
import org.openpass.gateway.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The keys of the Open API that parties applied for, as customs sees and ends them. */
@RestController
@RequestMapping("/api/v1/admin/open-api-keys")
@Tag(name = "Administration", description = "For administrators")
class OpenApiKeyResource {

    private final OpenApiKeys keys;
    private final Parties parties;

    OpenApiKeyResource(OpenApiKeys keys, Parties parties) {
        this.keys = keys;
        this.parties = parties;
    }

    @GetMapping
    @Operation(summary = "The keys of a party that open, by any of its identifiers")
    List<OpenApiKey> of(@RequestParam String party) {
        return keys.of(parties.byIdentifier(party).orElseThrow(NotFound::new).id());
    }

    @PostMapping("/{id}/revoke")
    @Operation(summary = "End a key now and for good; again it is the key as it was ended")
    OpenApiKey revoke(@PathVariable UUID id) {
        return keys.end(id, CurrentActor.require().name()).orElseThrow(NotFound::new);
    }
}
