// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.webhooks;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.access.Identity;
import org.reckoner.api.http.RememberedAnswers;
import org.reckoner.api.http.Revisions;
import org.reckoner.api.paging.Page;
import org.reckoner.api.paging.PageRequest;
import org.reckoner.api.problem.ProblemType;

/** Webhooks. */
@Path(WebhooksResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
public class WebhooksResource {
  public static final String PATH = "/api/v1/webhooks";

  private final Webhooks webhooks;
  private final Identity identity;
  private final RememberedAnswers answers;
  private final Revisions revisions;

  @Inject
  public WebhooksResource(
      Webhooks webhooks, Identity identity, RememberedAnswers answers, Revisions revisions) {
    this.answers = answers;
    this.revisions = revisions;
    this.webhooks = webhooks;
    this.identity = identity;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, PageRequest.JSON_LINES, PageRequest.CSV})
  @Operation(summary = "All webhooks without their secrets, the oldest first")
  public Page<WebhookView> list(@BeanParam PageRequest page) {
    return Page.of(webhooks.all(), page, Webhook::key, WebhookView::of);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Tell an address of what is new from now on",
      description =
          "Events are signed as Standard Webhooks are, with a secret that is in this answer and in"
              + " no other.")
  @APIResponse(
      responseCode = "201",
      description = "Made",
      content = @Content(schema = @Schema(implementation = WebhookView.Made.class)))
  public Response make(
      @NotNull @Valid WebhookRequest request,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    return answers.once(
        idempotencyKey,
        identity.name(),
        PATH + request,
        () -> made(request),
        made -> ((WebhookView.Made) made).withoutSecret());
  }

  private Response made(WebhookRequest request) {
    Webhook made =
        webhooks.register(
            request.url(), request.wantedKinds(), request.audience(), identity.caller());
    WebhookView view = WebhookView.of(made);
    return Response.created(URI.create(view.href()))
        .entity(new WebhookView.Made(view, made.secret().text()))
        .build();
  }

  @GET
  @Path("{key}")
  @Operation(summary = "One webhook")
  public WebhookView one(@PathParam("key") String key) {
    return WebhookView.of(existing(key));
  }

  @GET
  @Path("{key}/deliveries")
  @Produces({MediaType.APPLICATION_JSON, PageRequest.JSON_LINES, PageRequest.CSV})
  @Operation(summary = "What a webhook was sent or is to be, the latest first")
  public Page<WebhookView.DeliveryView> deliveries(
      @PathParam("key") String key, @BeanParam PageRequest page) {
    Webhook hook = existing(key);
    return Page.queried(
        (after, most) ->
            webhooks.deliveries(hook, after.map(PageRequest::number).orElse(Long.MAX_VALUE), most),
        webhooks.deliveries(hook),
        page,
        one -> Long.toString(one.ordinal()),
        WebhookView.DeliveryView::of);
  }

  @POST
  @Path("{key}/ping")
  @Operation(summary = "Send something that says nothing, to see whether it arrives")
  @APIResponse(
      responseCode = "202",
      description = "It is sent with the next tick; its delivery tells",
      content = @Content(schema = @Schema(implementation = WebhookView.class)))
  public Response ping(
      @PathParam("key") String key,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
    Webhook hook = existing(key);
    return answers.once(
        idempotencyKey,
        identity.name(),
        PATH + "/" + key + "/ping",
        () -> {
          webhooks.ping(hook);
          return Response.accepted(WebhookView.of(hook)).build();
        });
  }

  @DELETE
  @Path("{key}")
  @Operation(summary = "Tell an address no more, and forget what it was told")
  @APIResponse(responseCode = "204", description = "Told no more")
  public void remove(
      @PathParam("key") String key, @HeaderParam("If-Match") @Nullable String ifMatch) {
    revisions.require(ifMatch, one(key));
    if (!webhooks.remove(key)) {
      throw unknown(key);
    }
  }

  private Webhook existing(String key) {
    return webhooks.find(key).orElseThrow(() -> unknown(key));
  }

  private static RuntimeException unknown(String key) {
    return ProblemType.NOT_FOUND.because("There is no webhook '" + key + "'.");
  }
}
