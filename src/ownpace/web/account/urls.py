"""The addresses of an account."""

from __future__ import annotations

from django.urls import path

from ownpace.web.account import beginning, settings, unlocking

app_name = "accounts"
urlpatterns = [
    path("begin/", beginning.begin, name="begin"),
    path("begin/recovery-code/", beginning.recovery_code, name="recovery_code"),
    path("unlock/", unlocking.unlock, name="unlock"),
    path("lock/", unlocking.lock, name="lock"),
    path("recover/", unlocking.recover, name="recover"),
    path("settings/", settings.settings, name="settings"),
    path("settings/passphrase/", settings.change_passphrase, name="change_passphrase"),
    path("settings/recovery-code/", settings.new_recovery_code, name="new_recovery_code"),
    path("settings/key/", settings.rotate_key, name="rotate_key"),
    path("settings/export/", settings.export, name="export"),
    path("settings/erase/", settings.erase, name="erase"),
]
