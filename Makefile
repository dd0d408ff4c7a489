# `make run` sets up and serves; `make test` sets up and checks everything. `make help` tells the rest.
PYTHON ?= python3
PREPARE = @$(PYTHON) setup/prepare.py
DEMO = build/demo
DEMO_PASSPHRASE = lantern meadow copper window gentle river

.PHONY: run test demo bench soak screenshots requirements help

run:
	$(PREPARE) run $(ARGS)

test:
	$(PREPARE) test $(ARGS)

demo:
	@if [ ! -d $(DEMO) ]; then rm -rf $(DEMO).new && echo "Inventing a life of two years (once) ..." && \
	  $(PYTHON) setup/prepare.py ownpace demo --years 2 --seed 1 --data $(DEMO).new --passphrase "$(DEMO_PASSPHRASE)" \
	  > /dev/null && mv $(DEMO).new $(DEMO); fi
	@echo "The passphrase of the demo: $(DEMO_PASSPHRASE)"
	$(PREPARE) run --data $(DEMO) $(ARGS)

bench:
	$(PREPARE) env -m bench.run $(ARGS)

soak:
	$(PREPARE) env -m bench.soak $(ARGS)

screenshots:
	$(PREPARE) screenshots $(ARGS)

requirements:
	$(PREPARE) requirements $(ARGS)

help:
	@echo "make run           set up once, then serve on http://127.0.0.1:8000"
	@echo "                   PORT=8001, OWNPACE_DATA=folder and OWNPACE_OPEN=0 (no browser) are honoured"
	@echo "make test          set up once, then check style, types and imports, and run every test"
	@echo "                   ARGS=journal for what concerns one practice; ARGS='-k words' or paths, as for pytest"
	@echo "make demo          look around in an invented life of two years"
	@echo "make bench         measure, print a table, write build/bench.json (ARGS=--quick for a first look)"
	@echo "                   the pace model's whole comparison: $(PYTHON) setup/prepare.py env -m bench.pace.run"
	@echo "make soak          use it for a long while, and watch memory and times"
	@echo "make screenshots   every page, small and wide, light and dark, into build/"
	@echo "make requirements  compile requirements/*.txt anew (ARGS=--upgrade for the newest)"
	@echo "./ownpace --help   the commands"
