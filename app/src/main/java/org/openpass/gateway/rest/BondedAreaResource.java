package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.openpass.cargo.place.AreaLoading;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bonded areas of an installation that is being filled; afterwards two people change the table. */
@RestController
@RequestMapping("/api/v1/admin/bonded-areas")
@Tag(name = "Administration", description = "For administrators")
class BondedAreaResource {

    private final AreaLoading loading;

    BondedAreaResource(AreaLoading loading) {
        this.loading = loading;
    }

    @PutMapping
    @Operation(summary = "Set bonded areas (Customs Act Art. 154)",
            description = "Objects with the columns of the table cargo.bonded_areas as texts. The door of one person; it shuts when the "
                    + "installation is handed over.")
    void set(@RequestBody List<Map<String, String>> rows, @RequestParam(defaultValue = "administration") String source) {
        loading.set(rows, source);
    }

    @PostMapping("/sample")
    @Operation(summary = "Load the six sample areas with the warehouses that run them")
    void sample() {
        loading.sample();
    }
}
