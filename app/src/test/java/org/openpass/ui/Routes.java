package org.openpass.ui;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The routes of the running application. */
final class Routes {

    private Routes() {
    }

    /** All, also those under a second name. */
    static List<RouteBaseData<?>> all(ServletContext servlets) {
        return RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)))
                .getAvailableRoutes().stream().<RouteBaseData<?>>flatMap(route -> Stream.concat(Stream.of(route),
                        route.getRouteAliases().stream()))
                .sorted(Comparator.comparing((RouteBaseData<?> route) -> route.getTemplate())).toList();
    }

    /**
     * The addresses at which a route is looked at: with what it names, and without where it need not name anything.
     *
     * @param samples an address for each route that names something, in its path or behind it, by its template
     */
    static List<String> addresses(String template, Map<String, String> samples) {
        if (!template.contains(":")) {
            return List.of(samples.getOrDefault(template, template));
        }
        List<String> all = new ArrayList<>();
        if (template.endsWith("?")) {
            all.add(bare(template));
        }
        if (samples.containsKey(template)) {
            all.add(samples.get(template));
        }
        return all;
    }

    /** What the picture of a route at an address is called. */
    static String picture(String template, String address) {
        String of = address.equals(bare(template)) ? address : template;
        return of.isEmpty() ? "first" : of.replaceAll("[^a-z]+", "-").replaceAll("-$", "");
    }

    private static String bare(String template) {
        return template.replaceAll("/:.*", "");
    }
}
