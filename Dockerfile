# Evaluator with its model ready: works offline, as any user, on a read-only file system.
# Needs BuildKit (docs/integrations/docker.md).

FROM python:3.11-slim-bookworm AS build

ENV PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python -m venv /opt/evaluator
ENV PATH=/opt/evaluator/bin:$PATH

WORKDIR /src
COPY pyproject.toml constraints.txt README.md LICENSE ./
COPY evaluator evaluator
# pip's settings, such as an index that serves torch for CPUs, may come as a secret: an ARG would
# leave them in the image's history.
RUN --mount=type=cache,target=/root/.cache/pip \
    --mount=type=secret,id=pip,target=/etc/pip.conf \
    pip install --constraint constraints.txt .

# The first evaluation exports the model, and shows in the build's log that the program works.
# Whoever runs the image may not be root: the cache is for every user, to read and to write.
ENV EVALUATOR_CACHE=/var/cache/evaluator
COPY seeds seeds
RUN evaluator score seeds/moscow_times.txt seeds/back_translation.txt \
    && rm -f "$EVALUATOR_CACHE"/vectors-*.sqlite3* \
    && chmod -R a+rwX "$EVALUATOR_CACHE"


FROM python:3.11-slim-bookworm

LABEL org.opencontainers.image.title="Evaluator" \
      org.opencontainers.image.description="Says what changed in meaning between an article and its (back-)translation." \
      org.opencontainers.image.licenses="Apache-2.0"

RUN useradd --system --uid 10001 --no-create-home --home-dir /nonexistent evaluator
COPY --from=build /opt/evaluator /opt/evaluator
COPY --from=build /var/cache/evaluator /var/cache/evaluator
ENV PATH=/opt/evaluator/bin:$PATH \
    EVALUATOR_CACHE=/var/cache/evaluator \
    ORT_DISABLE_TELEMETRY=1 \
    PYTHONDONTWRITEBYTECODE=1

# By number, so that an orchestrator can see that it is not root.
USER 10001
WORKDIR /work
HEALTHCHECK NONE
ENTRYPOINT ["evaluator"]
CMD ["--help"]
