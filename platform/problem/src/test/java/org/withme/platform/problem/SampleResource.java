package org.withme.platform.problem;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** A resource with every way to go wrong. */
@Path("/sample")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class SampleResource {

    enum Mood {
        CALM,
        KEEN
    }

    record Step(String title, int minutes) {}

    record Plan(
            String name,
            Mood mood,
            LocalDate due,
            UUID owner,
            boolean shared,
            List<Step> steps,
            Map<String, String> notes) {}

    record Scalars(
            Instant moment,
            LocalDate day,
            LocalTime time,
            OffsetDateTime meeting,
            Duration lasting,
            UUID id,
            Mood mood,
            URI link,
            BigDecimal weight,
            Long count,
            Integer most,
            Boolean shared,
            String text) {}

    @POST
    @Path("/plans")
    public Plan echo(Plan plan) {
        return plan;
    }

    @POST
    @Path("/scalars")
    public Scalars scalars(Scalars scalars) {
        return scalars;
    }

    @POST
    @Path("/texts")
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces(MediaType.TEXT_PLAIN)
    public String text(String text) {
        return text;
    }

    @POST
    @Path("/files")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public String file(InputStream file) throws IOException {
        return Integer.toString(file.readAllBytes().length);
    }

    @POST
    @Path("/lists")
    public List<Step> echoList(List<Step> steps) {
        return steps;
    }

    @POST
    @Path("/rules")
    public void rules(Plan plan) {
        new Violations()
                .add("/name", StandardRule.MISSING)
                .add("/steps/0/title", StandardRule.TOO_LONG.with("most", 5))
                .orThrow();
    }

    @GET
    @Path("/things/{id}")
    public String thing(@PathParam("id") UUID id) {
        return "{}";
    }

    @GET
    @Path("/things/{id}/versions/{version}")
    public String version(@PathParam("id") UUID id, @PathParam("version") int version) {
        return "{}";
    }

    @GET
    @Path("/list")
    public String list(@QueryParam("limit") Integer limit, @QueryParam("from") LocalDate from) {
        return "{}";
    }

    @GET
    @Path("/found")
    public String found(
            @QueryParam("word") List<String> words,
            @RestQuery Integer most,
            @BeanParam Span span,
            @RestQuery("by") UUID by) {
        return "{}";
    }

    /** Parameters that belong together. */
    static class Span {

        @QueryParam("from")
        LocalDate from;

        @RestQuery
        LocalDate until;
    }

    @GET
    @Path("/secret")
    @RolesAllowed("someone")
    public String secret() {
        return "{}";
    }

    @GET
    @Path("/bare")
    public Response bare() {
        return Response.status(409).entity("org.postgresql.util.PSQLException").build();
    }

    @GET
    @Path("/bug")
    public String bug() {
        throw new IllegalStateException("select secret from org.withme.Internal");
    }

    @GET
    @Path("/database/{state}")
    public String database(@PathParam("state") String state) throws SQLException {
        throw new SQLException("select secret from person", state.equals("none") ? null : state);
    }
}
