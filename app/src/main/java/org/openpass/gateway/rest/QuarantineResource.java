package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.openpass.documents.Quarantine;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What files were not taken because harm was found in them; never the files. */
@RestController
@RequestMapping("/api/v1/admin/quarantine")
@Tag(name = "Administration")
class QuarantineResource {

    private static final int MOST = 500;

    private final Quarantine quarantine;

    QuarantineResource(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    @GetMapping
    @Operation(summary = "Files in which harm was found, the newest first, without their content")
    List<Quarantine.Kept> newest() {
        return quarantine.newest(MOST);
    }
}
