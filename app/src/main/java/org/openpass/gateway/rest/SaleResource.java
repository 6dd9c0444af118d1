package org.openpass.gateway.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.openpass.cargo.overdue.PublicSales;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Goods that customs sells, and notices to owners whom nobody knows, for anyone (Customs Act Art. 208 to 212). */
@RestController
@RequestMapping("/api/v1/sales")
@Tag(name = "Sales", description = "Goods that customs sells (공매)")
class SaleResource {

    /**
     * A page.
     *
     * @param next what to ask with as {@code after} for the next page; left out on the last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page<T>(List<T> items, String next) {
    }

    private final PublicSales sales;

    SaleResource(PublicSales sales) {
        this.sales = sales;
    }

    @GetMapping
    @Operation(summary = "Goods that customs sells, the newest first", description = "Without an account. 50 a page; no party is named, and no "
            + "bid. Sales that have ended stay for 90 days after their publication.")
    Page<PublicSales.Sale> sales(@RequestParam(defaultValue = "OPEN") PublicSales.View view, @RequestParam(required = false) String after) {
        List<PublicSales.Sale> found = sales.sales(view, after);
        boolean more = found.size() > PublicSales.PAGE;
        List<PublicSales.Sale> page = more ? found.subList(0, PublicSales.PAGE) : found;
        return new Page<>(page, more ? page.getLast().number() : null);
    }

    @GetMapping("/notices")
    @Operation(summary = "Notices to owners whom nobody knows: export, import, return or remove the goods", description = "Without an account. "
            + "50 a page, as long as their time runs (Customs Act Art. 209(2), 212).")
    Page<PublicSales.Notice> notices(@RequestParam(required = false) String after) {
        List<PublicSales.Notice> found = sales.notices(after);
        boolean more = found.size() > PublicSales.PAGE;
        List<PublicSales.Notice> page = more ? found.subList(0, PublicSales.PAGE) : found;
        return new Page<>(page, more ? page.getLast().number() : null);
    }
}
