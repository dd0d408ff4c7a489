from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("sealed", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="SealedDerived",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("vault", models.BinaryField(max_length=16)),
                ("name", models.BinaryField(max_length=16)),
                ("epoch", models.PositiveIntegerField()),
                ("blob", models.BinaryField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("vault", "name"), name="sealed_derived_once")],
            },
        ),
    ]
